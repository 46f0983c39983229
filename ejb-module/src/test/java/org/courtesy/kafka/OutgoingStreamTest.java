package org.courtesy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.courtesy.job.Node;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.outbox.Outboxes;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent, in which order, and when it leaves the queue. */
class OutgoingStreamTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final EntityManager entities = transactions.entityManager();
    private final Outbox outbox = Outboxes.heardBy(entities, clock, new KafkaOutlet(Settings.of(), entities));
    private final OutgoingDesk desk = desk("one");
    private final KafkaWatch watch = new KafkaWatch(Settings.of(), clock);
    private String failsAt;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
                    Future<RecordMetadata> answer = super.send(message);
                    if (new String(message.value(), UTF_8).contains("\"n\":" + failsAt + "}")) {
                        errorNext(new TimeoutException("broker away"));
                    } else {
                        completeNext();
                    }
                    return answer;
                }
            };
    private final OutgoingStream stream =
            new OutgoingStream(producer, desk, watch, "events", new Stopping(() -> false));

    /** With the transactions that the container would begin. */
    private OutgoingDesk desk(String node) {
        return new OutgoingDesk(entities, new Node(node), clock) {
            @Override
            boolean turn() {
                return transactions.requiresNew(super::turn);
            }

            @Override
            void leave() {
                transactions.requiresNew(() -> {
                    super.leave();
                    return null;
                });
            }

            @Override
            List<OutgoingEvent> next(int most) {
                return transactions.requiresNew(() -> super.next(most));
            }

            @Override
            void sent(List<Long> numbers) {
                transactions.requiresNew(() -> {
                    super.sent(numbers);
                    return null;
                });
            }

            @Override
            long waiting() {
                return transactions.requiresNew(super::waiting);
            }
        };
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void tell(String customer, int number) {
        transactions.requiresNew(() -> {
            outbox.tell(EventType.DECISION_MADE, customer, () -> new EventData().with("n", number));
            return null;
        });
    }

    private List<String> sent() {
        return producer.history().stream()
                .map(message -> new String(message.key(), UTF_8) + " "
                        + new String(message.value(), UTF_8).replaceAll(".*\"n\":(\\d+).*", "$1"))
                .toList();
    }

    @Test
    void eventsAreKeyedByCustomerAndLeaveTheQueue() {
        tell("C-1", 1);
        tell("C-2", 2);

        assertThat(stream.send()).isEqualTo(2);

        assertThat(sent()).containsExactly("C-1 1", "C-2 2");
        ProducerRecord<byte[], byte[]> message = producer.history().get(0);
        assertThat(message.topic()).isEqualTo("events");
        assertThat(new String(message.headers().lastHeader("content-type").value(), UTF_8))
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(new String(message.value(), UTF_8))
                .contains("\"specversion\":\"1.0\"", "\"type\":\"org.courtesy.decision.made.v1\"");
        assertThat(desk.waiting()).isZero();
        assertThat(stream.send()).isZero();
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        transactions.rolledBack(() -> {
            outbox.tell(EventType.DECISION_MADE, "C-1", EventData::new);
            return null;
        });
        transactions.requiresNew(() -> {
            outbox.tell(EventType.CONSENT_CHANGED, "C-1", EventData::new);
            return null;
        });

        assertThat(desk.waiting()).isZero();
    }

    @Test
    void whatDoesNotArriveStaysAndNothingOvertakesIt() {
        tell("C-1", 1);
        tell("C-2", 2);
        tell("C-3", 3);
        tell("C-2", 4);
        tell("C-3", 5);
        failsAt = "2";

        assertThatThrownBy(stream::send).isInstanceOf(TimeoutException.class);
        assertThat(sent()).containsExactly("C-1 1", "C-2 2", "C-3 3");
        assertThat(desk.waiting()).isEqualTo(3);

        producer.clear();
        failsAt = null;
        assertThat(stream.send()).isEqualTo(3);
        assertThat(sent()).containsExactly("C-2 2", "C-2 4", "C-3 5");
    }

    @Test
    void anEventThatIsSentAgainHasTheSameId() {
        tell("C-1", 1);
        failsAt = "1";
        assertThatThrownBy(stream::send).isInstanceOf(TimeoutException.class);
        failsAt = null;
        stream.send();

        assertThat(producer.history()).hasSize(2);
        assertThat(producer.history().get(0).value())
                .isEqualTo(producer.history().get(1).value());
    }

    @Test
    void twoEventsOnOneCustomerAreNeverOnTheirWayAtOnce() {
        assertThat(OutgoingStream.waves(List.of(event(1, "a"), event(2, "b"), event(3, "a"), event(4, "a"))))
                .containsExactly(List.of(event(1, "a"), event(2, "b")), List.of(event(3, "a")), List.of(event(4, "a")));
        assertThat(OutgoingStream.waves(List.of())).isEmpty();
    }

    private static OutgoingEvent event(long number, String subject) {
        return new OutgoingEvent(number, subject, "");
    }

    @Test
    void oneServerAtATimeSends() {
        OutgoingDesk other = desk("two");

        assertThat(desk.turn()).isTrue();
        assertThat(desk.turn()).as("renewed").isTrue();
        assertThat(other.turn()).isFalse();

        clock.forward(OutgoingDesk.TURN.plusMillis(1));
        assertThat(other.turn()).as("the first one is gone").isTrue();
        assertThat(desk.turn()).isFalse();

        desk.leave();
        assertThat(desk.turn()).as("it was not its turn to leave").isFalse();
        other.leave();
        assertThat(desk.turn()).isTrue();
    }

    @Test
    void runningEndsWhenItIsToStopAndLeavesTheTurn() {
        tell("C-1", 1);
        Stopping afterOne = new Stopping(() -> !producer.history().isEmpty());

        new OutgoingStream(producer, desk, watch, "events", afterOne).run();

        assertThat(sent()).containsExactly("C-1 1");
        assertThat(producer.closed()).isTrue();
        assertThat(desk("two").turn()).isTrue();
    }

    @Test
    void whoseTurnItIsNotSendsNothingAndHasNoTrouble() {
        desk("two").turn();
        tell("C-1", 1);
        watch.trouble(Part.SENDING, "the database was away");
        AtomicReference<Stopping> stopping = new AtomicReference<>();
        stopping.set(new Stopping(() -> {
            stopping.get().ask();
            return false;
        }));

        new OutgoingStream(producer, desk, watch, "events", stopping.get()).run();

        assertThat(sent()).isEmpty();
        assertThat(desk.waiting()).isEqualTo(1);
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void aPauseEndsWhenSomebodyWantsAnEnd() {
        Stopping stopping = new Stopping(() -> false);
        stopping.ask();

        stopping.pause(Duration.ofDays(1));

        assertThat(stopping.asked()).isTrue();
    }
}

package org.courtesy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.courtesy.event.DeadLetters;
import org.courtesy.event.EventChannel;
import org.courtesy.event.EventIntake;
import org.courtesy.event.EventProblem;
import org.courtesy.event.TakenEvent;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.junit.jupiter.api.Test;

/** When a record is done with, and when not yet. */
class RecordDeskTest {

    private static final UUID LETTER = UUID.randomUUID();
    private static final ConsumerRecord<byte[], byte[]> MESSAGE =
            new ConsumerRecord<>("touchpoints", 2, 7, "C-1".getBytes(UTF_8), "{\"a\": 1}".getBytes(UTF_8));

    private final List<String> kept = new ArrayList<>();
    private EventProblem problem;
    private RuntimeException notKept;

    private int opened;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // Stands in for several, one after the other.
                }
            };
    private final EventIntake intake = new EventIntake() {
        @Override
        public TakenEvent take(byte[] json) {
            return new TakenEvent("crm", "1", null, problem, null);
        }
    };
    private final DeadLetters letters = new DeadLetters() {
        @Override
        public UUID keep(EventChannel channel, byte[] json, TakenEvent refused) {
            if (notKept != null) {
                throw notKept;
            }
            kept.add(channel + " " + new String(json, UTF_8));
            return LETTER;
        }
    };

    private RecordDesk desk(String... settings) {
        return new RecordDesk(intake, letters, new DeadLetterTopic(Settings.of(settings), () -> {
            opened++;
            return producer;
        }));
    }

    private static EventProblem problem(String code, boolean passing) {
        return new EventProblem(
                code,
                List.of("secret value"),
                List.of(FieldError.of("data.channel", InputProblem.UNKNOWN_VALUE, "secret value")),
                passing);
    }

    @Test
    void whatIsStoredIsTaken() {
        assertThat(desk().take(MESSAGE, 1)).isEqualTo(Taking.TAKEN);
        assertThat(kept).isEmpty();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void whatIsNotTheEventsFaultIsNeverKept() {
        problem = problem("DATABASE_AWAY", true);

        assertThat(desk().take(MESSAGE, 1000)).isEqualTo(Taking.LATER);
        assertThat(kept).isEmpty();
    }

    @Test
    void poisonIsKeptAndCopied() {
        problem = problem(EventProblem.INVALID, false);

        assertThat(desk().take(MESSAGE, 1)).isEqualTo(Taking.KEPT);

        assertThat(kept).singleElement().asString().startsWith("KAFKA {\"specversion\":\"1.0\"");
        ProducerRecord<byte[], byte[]> copy = producer.history().get(0);
        assertThat(copy.topic()).isEqualTo("courtesy.touchpoints.dead");
        assertThat(copy.key()).isEqualTo(MESSAGE.key());
        assertThat(copy.value()).isEqualTo(MESSAGE.value());
        assertThat(header(copy, "courtesy-dead-letter")).isEqualTo(LETTER.toString());
        assertThat(header(copy, "courtesy-code")).isEqualTo("INVALID_INPUT");
        assertThat(header(copy, "courtesy-fields")).isEqualTo("data.channel UNKNOWN_VALUE");
        assertThat(header(copy, "courtesy-topic")
                        + header(copy, "courtesy-partition")
                        + header(copy, "courtesy-offset"))
                .isEqualTo("touchpoints27");
    }

    private static String header(ProducerRecord<byte[], byte[]> copy, String name) {
        return new String(copy.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void aFaultOfOursIsTriedBeforeTheEventIsBlamed() {
        problem = problem(EventProblem.INTERNAL, false);

        assertThat(desk().take(MESSAGE, 1)).isEqualTo(Taking.DOUBTFUL);
        assertThat(desk().take(MESSAGE, 2)).isEqualTo(Taking.DOUBTFUL);
        assertThat(kept).isEmpty();
        assertThat(desk().take(MESSAGE, 3)).isEqualTo(Taking.KEPT);
        assertThat(kept).hasSize(1);
    }

    @Test
    void whatCannotBeKeptIsNotDone() {
        problem = problem(EventProblem.MALFORMED, false);
        notKept = new IllegalStateException(new SQLTransientConnectionException("away"));
        assertThat(desk().take(MESSAGE, 1000)).isEqualTo(Taking.LATER);

        notKept = new IllegalStateException("who knows");
        assertThat(desk().take(MESSAGE, 1000)).isEqualTo(Taking.LATER);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aTopicThatCannotBeWrittenHoldsUpForAWhileOnly() {
        problem = problem(EventProblem.INVALID, false);
        producer.sendException = new TimeoutException("no such topic");

        assertThat(desk().take(MESSAGE, 1)).isEqualTo(Taking.DOUBTFUL);
        assertThat(desk().take(MESSAGE, 3)).isEqualTo(Taking.KEPT);
        assertThat(kept).isNotEmpty();
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void nobodyNeedsACopy() {
        problem = problem(EventProblem.INVALID, false);

        assertThat(desk("dead-letter-topic", "none").take(MESSAGE, 1)).isEqualTo(Taking.KEPT);
        assertThat(kept).hasSize(1);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aTombstoneSaysNothing() {
        problem = problem(EventProblem.INVALID, false);

        assertThat(desk().take(new ConsumerRecord<>("touchpoints", 2, 7, null, null), 1))
                .isEqualTo(Taking.TAKEN);
        assertThat(kept).isEmpty();
    }
}

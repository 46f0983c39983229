package org.courtesy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When offsets are committed, what a trouble holds up, and what a rebalance takes away. */
class IncomingStreamTest {

    private static final String TOPIC = "touchpoints";
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final KafkaWatch watch = new KafkaWatch(Settings.of(), clock);
    private final List<String> tried = new ArrayList<>();
    private final Map<String, Taking> answers = new HashMap<>();
    private final AtomicBoolean leaving = new AtomicBoolean();
    private KafkaException refusal;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(OffsetResetStrategy.EARLIEST) {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (refusal != null) {
                throw refusal;
            }
            super.commitSync(offsets, timeout);
        }
    };
    private final Desk desk = (message, attempt) -> {
        String value = new String(message.value(), UTF_8);
        tried.add(value + "#" + attempt);
        return answers.getOrDefault(value, Taking.TAKEN);
    };
    private final IncomingStream stream =
            new IncomingStream(consumer, desk, watch, Part.READING, "reader", new Stopping(leaving::get));

    @BeforeEach
    void readBothPartitions() {
        consumer.subscribe(List.of(TOPIC), stream);
        consumer.rebalance(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    }

    private void comes(TopicPartition partition, long offset, String value) {
        consumer.addRecord(
                new ConsumerRecord<>(TOPIC, partition.partition(), offset, "C".getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    private Long committed(TopicPartition partition) {
        OffsetAndMetadata offset = consumer.committed(Set.of(partition)).get(partition);
        return offset == null ? null : offset.offset();
    }

    @Test
    void whatIsStoredIsCommittedAndNothingElse() {
        comes(FIRST, 0, "a");
        comes(FIRST, 1, "b");
        comes(FIRST, 2, "c");
        answers.put("b", Taking.LATER);

        stream.turn();

        assertThat(tried).containsExactly("a#1", "b#1");
        assertThat(committed(FIRST)).isEqualTo(1);
        assertThat(watch.behind()).isPositive();
        assertThat(watch.trouble()).isPresent();
    }

    @Test
    void nothingIsCommittedForARecordThatWasNotStoredBeforeACrash() {
        comes(FIRST, 0, "a");
        answers.put("a", Taking.LATER);

        stream.turn();
        stream.turn();

        assertThat(committed(FIRST)).isNull();
    }

    @Test
    void whileNothingCanBeTakenNothingMoreIsFetchedAndTheGroupIsHeard() {
        comes(FIRST, 0, "a");
        answers.put("a", Taking.LATER);
        stream.turn();

        stream.turn();
        comes(FIRST, 1, "b");
        stream.turn();

        assertThat(consumer.paused()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(tried).containsExactly("a#1", "a#1", "a#1");

        answers.clear();
        stream.turn();
        assertThat(committed(FIRST)).isEqualTo(1);
        stream.turn();
        assertThat(consumer.paused()).isEmpty();
        assertThat(tried).endsWith("a#1", "b#1");
        assertThat(committed(FIRST)).isEqualTo(2);
        assertThat(watch.trouble()).isEmpty();
        assertThat(watch.behind()).isZero();
    }

    @Test
    void aRecordThatFailsIsTriedAgainBeforeWhatComesBehindIt() {
        comes(FIRST, 0, "a");
        comes(FIRST, 1, "b");
        answers.put("a", Taking.DOUBTFUL);
        stream.turn();
        answers.put("a", Taking.LATER);
        stream.turn();
        answers.put("a", Taking.DOUBTFUL);
        stream.turn();
        answers.put("a", Taking.KEPT);
        stream.turn();

        assertThat(tried).containsExactly("a#1", "a#2", "a#2", "a#3", "b#1");
        assertThat(committed(FIRST)).isEqualTo(2);
    }

    @Test
    void aRebalanceTakesAwayWhatIsNotDoneAndKeepsTheRest() {
        comes(FIRST, 0, "a");
        comes(SECOND, 0, "x");
        comes(SECOND, 1, "y");
        comes(FIRST, 1, "b");
        answers.put("b", Taking.LATER);
        answers.put("x", Taking.LATER);
        stream.turn();

        stream.onPartitionsRevoked(List.of(FIRST));
        consumer.rebalance(List.of(SECOND));
        tried.clear();
        answers.clear();
        stream.turn();

        assertThat(tried).containsExactly("x#1", "y#1");
        assertThat(committed(SECOND)).isEqualTo(2);
    }

    @Test
    void whatIsDoneIsCommittedBeforeItIsGivenAway() {
        refusal = new TimeoutException("slow broker");
        comes(FIRST, 0, "a");
        stream.turn();
        assertThat(committed(FIRST)).isNull();

        refusal = null;
        stream.onPartitionsRevoked(List.of(FIRST));

        assertThat(committed(FIRST)).isEqualTo(1);
    }

    @Test
    void whatAnotherOneHasAlreadyIsNotCommitted() {
        refusal = new CommitFailedException();
        comes(FIRST, 0, "a");
        stream.turn();

        refusal = null;
        stream.onPartitionsLost(List.of(FIRST));
        stream.turn();

        assertThat(committed(FIRST)).isNull();
    }

    @Test
    void stoppingEndsAfterThePresentRecordAndCommitsIt() {
        comes(FIRST, 0, "a");
        comes(FIRST, 1, "b");
        Desk stopsIt = (message, attempt) -> {
            tried.add(new String(message.value(), UTF_8));
            leaving.set(true);
            consumer.wakeup();
            return Taking.TAKEN;
        };
        List<Map<TopicPartition, OffsetAndMetadata>> commits = new ArrayList<>();
        MockConsumer<byte[], byte[]> another = new MockConsumer<>(OffsetResetStrategy.EARLIEST) {
            @Override
            public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
                commits.add(offsets);
            }
        };
        another.schedulePollTask(() -> {
            another.rebalance(List.of(FIRST));
            another.updateBeginningOffsets(Map.of(FIRST, 0L));
            for (int offset = 0; offset < 2; offset++) {
                another.addRecord(
                        new ConsumerRecord<>(TOPIC, 0, offset, null, (offset == 0 ? "a" : "b").getBytes(UTF_8)));
            }
        });
        another.schedulePollTask(() -> {});

        new IncomingStream(another, stopsIt, watch, Part.READING, "reader", new Stopping(leaving::get)).run(TOPIC);

        assertThat(tried).containsExactly("a");
        assertThat(commits).hasSize(1);
        assertThat(commits.get(0).get(FIRST).offset()).isEqualTo(1);
        assertThat(another.closed()).isTrue();
    }
}

package org.courtesy.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.Test;

/** Where the ranges of a sweep go. */
class SweepTopicTest {

    private static final String TOPIC = "courtesy.sweeps";
    private static final UUID SWEEP = UUID.randomUUID();
    private static final Node[] BROKERS = {new Node(1, "broker.example.org", 9092)};

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(
                    new Cluster(
                            "cluster",
                            List.of(BROKERS),
                            List.of(partition(0), partition(1), partition(2)),
                            Set.of(),
                            Set.of()),
                    true,
                    null,
                    new ByteArraySerializer(),
                    new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // Stands in for several, one after the other.
                }
            };
    private final KafkaSettings settings = Settings.of("sweeps-topic", TOPIC);
    private final KafkaWatch watch = new KafkaWatch(settings, new FixedClock("2026-11-20T09:00:00Z"));

    private static PartitionInfo partition(int number) {
        return new PartitionInfo(TOPIC, number, BROKERS[0], BROKERS, BROKERS);
    }

    private SweepTopic topic(KafkaSettings own) {
        return new SweepTopic(own, watch, () -> producer);
    }

    private static OfferedRange range(byte[] sent) {
        return OfferedRange.read(sent).orElseThrow();
    }

    private Map<Integer, Integer> partitions() {
        Map<Integer, Integer> partitions = new HashMap<>();
        producer.history().forEach(sent -> partitions.put(range(sent.value()).place(), sent.partition()));
        return partitions;
    }

    @Test
    void rangesAreDealtOutToAllPartitions() {
        assertThat(topic(settings).offer(SWEEP, List.of(0, 1, 2, 5), 0)).isTrue();

        assertThat(partitions()).isEqualTo(Map.of(0, 0, 1, 1, 2, 2, 5, 2));
        assertThat(producer.history())
                .extracting(sent -> range(sent.value()).sweep())
                .containsOnly(SWEEP);
    }

    @Test
    void offeredAgainTheyGoElsewhere() {
        topic(settings).offer(SWEEP, List.of(0, 1, 2), 1);

        assertThat(partitions()).isEqualTo(Map.of(0, 1, 1, 2, 2, 0));
    }

    @Test
    void nobodySharesUnlessATopicIsNamed() {
        assertThat(topic(Settings.of()).offer(SWEEP, List.of(0), 0)).isFalse();
        assertThat(topic(Settings.of("sweeps-topic", "none")).offer(SWEEP, List.of(0), 0))
                .isFalse();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void nobodySharesWhileTheBrokersAreAwayAndTheOperatorIsTold() {
        producer.sendException = new TimeoutException("Topic courtesy.sweeps not present in metadata after 10000 ms.");

        assertThat(topic(settings).offer(SWEEP, List.of(0), 0)).isFalse();
        assertThat(watch.trouble()).get().asString().contains("SHARING", "not present in metadata");

        producer.sendException = null;
        assertThat(topic(settings).offer(SWEEP, List.of(0), 0)).isTrue();
    }
}

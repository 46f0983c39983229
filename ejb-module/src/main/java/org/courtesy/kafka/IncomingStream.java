package org.courtesy.kafka;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads one consumer's partitions. What was fetched is in hand; while anything is, the partitions are paused, so that a slow or
 * absent database holds up the broker and fills no memory here, and polling goes on, so that the group does not take this server
 * for dead. An offset is committed when what stands before it is stored. One thread does all of it: a rebalance can only come
 * between two records, never within one.
 */
final class IncomingStream implements ConsumerRebalanceListener {

    private static final Logger LOG = System.getLogger(IncomingStream.class.getName());

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration COMMIT = Duration.ofSeconds(10);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How many turns without any connection are nothing to speak of. */
    private static final int PATIENCE = 5;

    /** After this long the group is heard, whatever is still in hand. */
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Desk desk;
    private final KafkaWatch watch;
    private final Part part;
    private final String name;
    private final Stopping stopping;

    private final Deque<ConsumerRecord<byte[], byte[]>> inHand = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private Duration pause = Duration.ZERO;
    private int attempts;
    private int turnsAlone;

    IncomingStream(
            Consumer<byte[], byte[]> consumer, Desk desk, KafkaWatch watch, Part part, String name, Stopping stopping) {
        this.consumer = consumer;
        this.desk = desk;
        this.watch = watch;
        this.part = part;
        this.name = name;
        this.stopping = stopping;
    }

    /**
     * Reads until it is to stop.
     *
     * @throws KafkaException on what a new connection may mend, or nobody but the operator
     */
    void run(String topic) {
        try {
            consumer.subscribe(List.of(topic), this);
            while (!stopping.asked()) {
                turn();
            }
        } catch (WakeupException wanted) {
            LOG.log(Level.DEBUG, "{0} was woken to stop", name);
        } finally {
            watch.behind(part, name, 0);
            close();
        }
    }

    /** Being woken, or interrupted, is no reason not to commit what is done. */
    private void close() {
        Thread.interrupted();
        try {
            commit();
        } catch (WakeupException once) {
            commit();
        } finally {
            consumer.close(CLOSE);
        }
    }

    /** Fetches if nothing is in hand, takes what is, commits what is done. */
    void turn() {
        if (inHand.isEmpty()) {
            consumer.resume(consumer.paused());
            fetch(IDLE);
        } else {
            consumer.pause(consumer.assignment());
            fetch(pause);
        }
        take();
        commit();
        report();
    }

    private void fetch(Duration patience) {
        consumer.poll(patience).forEach(inHand::add);
    }

    private void take() {
        long end = System.nanoTime() + TURN_NANOS;
        while (!inHand.isEmpty() && !stopping.asked()) {
            ConsumerRecord<byte[], byte[]> next = inHand.element();
            Taking taking = desk.take(next, attempts + 1);
            if (taking == Taking.LATER || taking == Taking.DOUBTFUL) {
                attempts += taking == Taking.DOUBTFUL ? 1 : 0;
                pause = longer(pause);
                watch.trouble(part, taking == Taking.LATER ? "nothing can be taken now" : "a record failed");
                return;
            }
            inHand.remove();
            fresh();
            done.put(
                    new TopicPartition(next.topic(), next.partition()),
                    new OffsetAndMetadata(next.offset() + 1, next.leaderEpoch(), ""));
            if (System.nanoTime() > end) {
                return;
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled.isZero() ? SHORTEST_PAUSE : doubled;
    }

    /** The next record is one that was never tried. */
    private void fresh() {
        attempts = 0;
        pause = Duration.ZERO;
    }

    /** Commits what is done; what cannot be committed now is later, or comes again and is then known. */
    private void commit() {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(done), COMMIT);
            done.clear();
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException later) {
            LOG.log(
                    Level.DEBUG,
                    "{0} commits later: {1}",
                    name,
                    later.getClass().getSimpleName());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.log(Level.INFO, "Kafka: {0} reads {1}", name, consumer.assignment());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            commit();
        } catch (KafkaException e) {
            LOG.log(Level.DEBUG, "{0} could not commit what it gives away: {1}", name, e.getMessage());
        }
        drop(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        drop(partitions);
    }

    /** Somebody else reads them now, from the last offset that was committed. */
    private void drop(Collection<TopicPartition> partitions) {
        inHand.removeIf(next -> partitions.contains(new TopicPartition(next.topic(), next.partition())));
        done.keySet().removeAll(partitions);
        fresh();
    }

    private void report() {
        long fetchable = 0;
        for (TopicPartition partition : consumer.assignment()) {
            fetchable += consumer.currentLag(partition).orElse(0);
        }
        watch.behind(part, name, fetchable + inHand.size());
        turnsAlone = connections().filter(open -> open == 0).isPresent() ? turnsAlone + 1 : 0;
        if (turnsAlone > PATIENCE) {
            watch.trouble(part, "no broker can be reached");
        } else if (pause.isZero() && turnsAlone == 0) {
            watch.well(part);
        }
    }

    private Optional<Double> connections() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .map(Metric::metricValue)
                .map(Double.class::cast)
                .findFirst();
    }
}

package org.courtesy.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.courtesy.sweep.SweepSharing;

/**
 * Deals the ranges of a sweep out to the partitions of a topic, like cards: a consumer group then has them judged by whichever servers are
 * there. Offered again, a range goes to the next partition, in case the one before is in the hands of a server that is lost.
 */
@ApplicationScoped
class SweepTopic implements SweepSharing {

    private final KafkaSettings settings;
    private final KafkaWatch watch;
    private final ReopenedProducer producer;

    /** For the container's proxy. */
    protected SweepTopic() {
        this(null, null, (Supplier<Producer<byte[], byte[]>>) null);
    }

    @Inject
    SweepTopic(KafkaSettings settings, KafkaWatch watch, KafkaClients clients) {
        this(settings, watch, () -> clients.producer("sweeps"));
    }

    SweepTopic(KafkaSettings settings, KafkaWatch watch, Supplier<Producer<byte[], byte[]>> producers) {
        this.settings = settings;
        this.watch = watch;
        this.producer = new ReopenedProducer(producers);
    }

    @Override
    public synchronized boolean offer(UUID sweep, Collection<Integer> places, int attempt) {
        if (settings.sweeps().isEmpty()) {
            return false;
        }
        try {
            send(settings.sweeps().get(), sweep, places, attempt);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return refused(e.getCause());
        } catch (KafkaException e) {
            return refused(e);
        }
    }

    private void send(String topic, UUID sweep, Collection<Integer> places, int attempt)
            throws InterruptedException, ExecutionException {
        int partitions = producer.open().partitionsFor(topic).size();
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (int place : places) {
            answers.add(producer.open()
                    .send(new ProducerRecord<>(
                            topic, (place + attempt) % partitions, null, new OfferedRange(sweep, place).written())));
        }
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
    }

    private boolean refused(Throwable why) {
        producer.close();
        watch.trouble(Part.SHARING, why);
        return false;
    }

    @PreDestroy
    synchronized void close() {
        producer.close();
    }
}

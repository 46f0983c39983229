package org.courtesy.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/** A producer that is opened when it is needed, and anew after a failure; its user sees to it that only one thread calls at a time. */
final class ReopenedProducer {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private Producer<byte[], byte[]> producer;

    ReopenedProducer(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    Producer<byte[], byte[]> open() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}

package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Opens connections; whoever asks closes them. None of them waits for a broker here. */
@ApplicationScoped
class KafkaClients {

    private final KafkaSettings settings;

    /** For the container's proxy. */
    protected KafkaClients() {
        this(null);
    }

    @Inject
    KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    Consumer<byte[], byte[]> consumer(int number) {
        return new KafkaConsumer<>(settings.consumer(number), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** For the ranges of sweeps. */
    Consumer<byte[], byte[]> sweeper(int number) {
        return new KafkaConsumer<>(settings.sweeper(number), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer(String purpose) {
        return new KafkaProducer<>(settings.producer(purpose), new ByteArraySerializer(), new ByteArraySerializer());
    }
}

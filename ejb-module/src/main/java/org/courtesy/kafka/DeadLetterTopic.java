package org.courtesy.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.courtesy.event.EventProblem;

/**
 * Copies of records that could not be taken, for those who watch topics. The dead letter itself is in the database, so a topic that
 * cannot be written does not stop what comes behind.
 */
@ApplicationScoped
class DeadLetterTopic {

    private static final Logger LOG = System.getLogger(DeadLetterTopic.class.getName());

    /** How often a copy is tried. */
    private static final int TRIES = 3;

    private final KafkaSettings settings;
    private final ReopenedProducer producer;

    /** For the container's proxy. */
    protected DeadLetterTopic() {
        this(null, (Supplier<Producer<byte[], byte[]>>) null);
    }

    @Inject
    DeadLetterTopic(KafkaSettings settings, KafkaClients clients) {
        this(settings, () -> clients.producer("dead"));
    }

    DeadLetterTopic(KafkaSettings settings, Supplier<Producer<byte[], byte[]>> producers) {
        this.settings = settings;
        this.producer = new ReopenedProducer(producers);
    }

    /**
     * Copies a record, with where it stood and why it was not taken - by codes and names of fields, without what stands in them.
     *
     * @param letter the dead letter in the database
     * @param attempt the how manieth try it is
     * @return false if it is to be tried again
     */
    synchronized boolean copied(ConsumerRecord<byte[], byte[]> message, UUID letter, EventProblem why, int attempt) {
        if (settings.deadLetters().isEmpty()) {
            return true;
        }
        try {
            producer.open()
                    .send(copy(settings.deadLetters().get(), message, letter, why))
                    .get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | KafkaException e) {
            close();
            if (attempt < TRIES) {
                return false;
            }
            LOG.log(
                    Level.ERROR,
                    "Dead letter {0} could not be copied to {1} and is in the database alone: {2}",
                    letter,
                    settings.deadLetters().get(),
                    settings.withoutSecrets(e.getMessage()));
            return true;
        }
    }

    private static ProducerRecord<byte[], byte[]> copy(
            String topic, ConsumerRecord<byte[], byte[]> message, UUID letter, EventProblem why) {
        RecordHeaders headers = new RecordHeaders(message.headers());
        say(headers, "dead-letter", letter.toString());
        say(headers, "code", why.code());
        say(
                headers,
                "fields",
                why.errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .collect(Collectors.joining(", ")));
        say(headers, "topic", message.topic());
        say(headers, "partition", Integer.toString(message.partition()));
        say(headers, "offset", Long.toString(message.offset()));
        return new ProducerRecord<>(topic, null, message.key(), message.value(), headers);
    }

    private static void say(RecordHeaders headers, String name, String value) {
        headers.add("courtesy-" + name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    synchronized void close() {
        producer.close();
    }
}

package org.courtesy.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Sends the queue of events, keyed by what they are about. Never two events on one customer are on their way at once: should the first
 * not arrive, the second could overtake it. An event leaves the queue when the broker has it, so after a crash some are sent
 * again, with the id that they had.
 */
final class OutgoingStream {

    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofMillis(300);
    private static final Duration NOT_MY_TURN = Duration.ofSeconds(2);
    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** After a third of a turn it is renewed; the rest is for what has been begun. */
    private static final long RENEW_NANOS = OutgoingDesk.TURN.dividedBy(3).toNanos();

    private final Producer<byte[], byte[]> producer;
    private final OutgoingDesk desk;
    private final KafkaWatch watch;
    private final String topic;
    private final Stopping stopping;

    OutgoingStream(
            Producer<byte[], byte[]> producer, OutgoingDesk desk, KafkaWatch watch, String topic, Stopping stopping) {
        this.producer = producer;
        this.desk = desk;
        this.watch = watch;
        this.topic = topic;
        this.stopping = stopping;
    }

    /**
     * Sends until it is to stop.
     *
     * @throws KafkaException when something cannot be sent; it is still in the queue
     */
    void run() {
        try {
            while (!stopping.asked()) {
                if (!desk.turn()) {
                    // Another server sends, and says how that goes.
                    watch.well(Part.SENDING);
                    stopping.pause(NOT_MY_TURN);
                } else if (send() == 0) {
                    stopping.pause(IDLE);
                }
            }
        } finally {
            producer.close(Duration.ZERO);
            desk.leave();
        }
    }

    /** Sends what waits, and tells how much it was. */
    int send() {
        long renew = System.nanoTime() + RENEW_NANOS;
        List<Long> sent = new ArrayList<>();
        try {
            for (List<OutgoingEvent> wave : waves(desk.next(BATCH))) {
                if (System.nanoTime() > renew || stopping.asked()) {
                    break;
                }
                send(wave, sent);
            }
        } finally {
            if (!sent.isEmpty()) {
                desk.sent(sent);
            }
        }
        watch.well(Part.SENDING);
        return sent.size();
    }

    /** Parts of the queue, in its order, none of which has two events on one subject. */
    static List<List<OutgoingEvent>> waves(List<OutgoingEvent> queue) {
        List<List<OutgoingEvent>> waves = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (OutgoingEvent event : queue) {
            if (waves.isEmpty() || !subjects.add(event.subject())) {
                waves.add(new ArrayList<>());
                subjects.clear();
                subjects.add(event.subject());
            }
            waves.get(waves.size() - 1).add(event);
        }
        return waves;
    }

    private void send(List<OutgoingEvent> wave, List<Long> sent) {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        KafkaException failure = null;
        try {
            for (OutgoingEvent event : wave) {
                answers.add(producer.send(message(event)));
            }
        } catch (KafkaException notEvenTaken) {
            failure = notEvenTaken;
        }
        producer.flush();
        for (int i = 0; i < answers.size(); i++) {
            try {
                answers.get(i).get();
                sent.add(wave.get(i).number());
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private ProducerRecord<byte[], byte[]> message(OutgoingEvent event) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                topic,
                null,
                event.subject().getBytes(StandardCharsets.UTF_8),
                event.body().getBytes(StandardCharsets.UTF_8),
                headers);
    }
}

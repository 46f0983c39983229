/**
 * Kafka: touchpoints in, events out, and ranges of sweeps among servers. Off unless brokers are configured.
 *
 * <p>What a record says is taken by {@code org.courtesy.event}, what cannot be taken is kept there; what there is to tell belongs to
 * {@code org.courtesy.outbox} and the features that call it. No feature knows of brokers. Start with {@link
 * org.courtesy.kafka.KafkaTimer}, which keeps the threads running; {@code IncomingStream} is the one that reads, {@code
 * OutgoingStream} the one that sends.
 */
package org.courtesy.kafka;

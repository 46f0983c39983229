package org.courtesy.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records, one after the other. */
interface Desk {

    /**
     * Takes a record.
     *
     * @param attempt the how manieth try it is, those that came at a bad time not counted
     */
    Taking take(ConsumerRecord<byte[], byte[]> message, int attempt);
}

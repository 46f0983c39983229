package org.courtesy.event;

/** By which way events come that nobody waits for one by one. */
public enum EventChannel {
    /** A batch over HTTP. */
    BATCH,
    /** A topic of Kafka. */
    KAFKA
}

package org.courtesy.kafka;

/** A part of the work that can be in trouble by itself. */
enum Part {
    /** Touchpoints from Kafka. */
    READING,
    /** Events to Kafka. */
    SENDING,
    /** Ranges of sweeps among servers. */
    SHARING
}

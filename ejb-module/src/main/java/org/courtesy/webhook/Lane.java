package org.courtesy.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * The part of an endpoint's deliveries that goes one after the other.
 *
 * @param number 0 up to {@link DeliveryEntity#LANES}
 * @param failingSince since when nothing has arrived at the endpoint, null when the last attempt did
 */
record Lane(UUID webhook, short number, Instant failingSince) {

    /** The same lane, whatever happens to it. */
    String key() {
        return webhook + "/" + number;
    }
}

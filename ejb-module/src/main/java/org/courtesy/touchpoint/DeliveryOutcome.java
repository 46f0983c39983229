package org.courtesy.touchpoint;

/** What a channel gateway says of a message. */
public enum DeliveryOutcome {
    /** It has arrived. */
    DELIVERED,
    /** It is still being tried; nothing follows from it. */
    DELAYED,
    /** It has not arrived this time: a full mailbox, a recipient who was away. It is no contact; the address stays. */
    FAILED,
    /** It will never arrive at that address: unknown, closed, moved away. It is no contact, and the address is lost. */
    UNDELIVERABLE;

    /** Whether the message was no contact. */
    boolean missed() {
        return this == FAILED || this == UNDELIVERABLE;
    }
}

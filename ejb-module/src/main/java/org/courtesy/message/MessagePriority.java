package org.courtesy.message;

/** How far up a message stands. The order is the order of the list. */
public enum MessagePriority {
    /** Say it unasked. */
    HIGH,
    /** Say it when it fits. */
    NORMAL,
    /** Say it when asked. */
    LOW
}

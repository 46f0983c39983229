package org.courtesy.message;

import java.time.OffsetDateTime;

/**
 * One step in the life of a message.
 *
 * @param content what it said from then on
 */
public record MessageChange(OffsetDateTime at, String by, Act act, MessageContent content) {

    /** What was done. */
    public enum Act {
        CREATED,
        CHANGED,
        WITHDRAWN
    }
}

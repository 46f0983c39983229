package org.courtesy.message;

import java.time.Instant;

/** Where in its time a message is. */
public enum MessageState {
    /** Not yet said. */
    PLANNED,
    /** To be said now. */
    NOW,
    /** Its time is over. */
    PAST,
    /** Taken back by somebody before its time was over. */
    WITHDRAWN;

    /**
     * The state at an instant.
     *
     * @param to first instant at which it is no longer said, null for no end
     * @param withdrawnAt null when nobody has taken it back
     */
    static MessageState at(Instant now, Instant from, Instant to, Instant withdrawnAt) {
        if (withdrawnAt != null) {
            return WITHDRAWN;
        }
        if (now.isBefore(from)) {
            return PLANNED;
        }
        return to == null || now.isBefore(to) ? NOW : PAST;
    }
}

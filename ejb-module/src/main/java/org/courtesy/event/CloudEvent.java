package org.courtesy.event;

import org.courtesy.touchpoint.RecordTouchpoint;

/**
 * A CloudEvent (version 1.0) that carries a touchpoint.
 *
 * @param touchpoint the touchpoint with what the event says of it: its source and id are those of the event, and the event's
 *     time is when it happened, unless the data knows better
 */
public record CloudEvent(RecordTouchpoint touchpoint, EventForm form) {

    /** The system it comes from. */
    public String source() {
        return touchpoint.source();
    }

    /** Its id in that system. */
    public String id() {
        return touchpoint.id();
    }
}

package org.courtesy.touchpoint;

import java.time.Instant;
import java.util.Collection;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;

/**
 * Which touchpoints of a customer are wanted; null everywhere means all of them.
 *
 * @param until only what happened before
 * @param text only what has it in its note, whatever the case
 * @param types or is of one of these types; looked at together with {@code text}
 */
public record TimelineFilter(
        Direction direction, ContactChannel channel, Instant until, String text, Collection<String> types) {

    /** All of them. */
    public static final TimelineFilter ALL = new TimelineFilter(null, null, null, null, null);
}

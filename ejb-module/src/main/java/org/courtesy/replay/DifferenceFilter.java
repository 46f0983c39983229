package org.courtesy.replay;

import org.courtesy.fact.ContactChannel;

/** Which differences of a replay are wanted; what is null does not restrict. */
public record DifferenceFilter(Change.Kind kind, String code, ContactChannel channel) {

    /** All of them. */
    public static final DifferenceFilter ALL = new DifferenceFilter(null, null, null);
}

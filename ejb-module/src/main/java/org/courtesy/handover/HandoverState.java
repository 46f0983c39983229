package org.courtesy.handover;

import java.util.Set;

/** What became of a contact that was to be handed over. */
public enum HandoverState {
    /** It is being handed over; after a crash nobody knows whether the gateway has it. */
    HANDING,
    /** Nothing speaks against it, but it cannot be handed over now. It stays held, and is tried again. */
    LATER,
    /** The gateway has it, and it is a touchpoint. */
    HANDED,
    /** It will not be handed over, and its slot is free again. */
    REFUSED,
    /** The gateway may have it or not, and it must not be asked again: somebody has to find out. */
    UNSURE;

    /** Those that another run takes up. */
    static final Set<HandoverState> OPEN = Set.of(HANDING, LATER);
}

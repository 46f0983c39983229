package org.courtesy.reservation;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.finding.Refusal;

/** What the gate says to the wish to hold a contact. */
public sealed interface ReserveAnswer {

    /**
     * It is held.
     *
     * @param repeated whether it had been before, and this is the first answer again
     */
    record Held(Reservation reservation, boolean repeated) implements ReserveAnswer {}

    /**
     * The gate refuses it; nothing is stored.
     *
     * @param from first instant at which it is allowed, null when an event is needed
     */
    record Refused(List<Refusal> refusals, OffsetDateTime from) implements ReserveAnswer {}
}

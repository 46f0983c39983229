package org.courtesy.worklist;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.finding.Refusal;
import org.courtesy.trail.TellsCustomer;

/** What came of the wish to work on a row. */
public sealed interface ClaimAnswer {

    /** The row is the caller's; its slot is reserved. */
    record Claimed(WorkItem item) implements ClaimAnswer, TellsCustomer {
        @Override
        public String auditedCustomer() {
            return item.customer();
        }
    }

    /** Somebody works on the same customer, or on somebody of the same household or premise. */
    record Busy(String user, OffsetDateTime until) implements ClaimAnswer {}

    /** Nothing is to be done any more: it was done, or what happened since speaks against it. */
    record Lapsed(List<Refusal> refusals) implements ClaimAnswer {}

    /**
     * The gate refuses the contact at this moment; the row stays.
     *
     * @param from first instant at which it is allowed, null when an event is needed
     */
    record NotNow(List<Refusal> refusals, OffsetDateTime from) implements ClaimAnswer {}
}

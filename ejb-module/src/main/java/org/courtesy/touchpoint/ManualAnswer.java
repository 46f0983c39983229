package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.finding.Refusal;

/** What the gate says to a contact that a person wants to make. */
public sealed interface ManualAnswer {

    /** The contact is recorded. */
    record Made(RecordedTouchpoint touchpoint, boolean overridden) implements ManualAnswer {}

    /**
     * The gate refuses it; nothing is recorded.
     *
     * @param from first instant at which it is allowed, null when an event is needed
     * @param overridable whether a reason would do
     */
    record Refused(List<Refusal> refusals, OffsetDateTime from, boolean overridable) implements ManualAnswer {}
}

package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.courtesy.finding.Refusal;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsAction;
import org.courtesy.trail.TellsSubject;

/** What the gate says to a contact that a person wants to make. */
public sealed interface ManualAnswer {

    /** The contact is recorded. */
    record Made(RecordedTouchpoint touchpoint, boolean overridden) implements ManualAnswer, TellsAction, TellsSubject {
        /** Against what the gate says, or as it permits. */
        @Override
        public Optional<AuditAction> auditedAction() {
            return Optional.of(overridden ? AuditAction.REFUSAL_OVERRULED : AuditAction.CONTACT_MADE);
        }

        @Override
        public Subject auditedSubject() {
            return new Subject(SubjectKind.TOUCHPOINT, touchpoint.touchpoint().touchpoint());
        }
    }

    /**
     * The gate refuses it; nothing is recorded.
     *
     * @param from first instant at which it is allowed, null when an event is needed
     * @param overridable whether a reason would do
     */
    record Refused(List<Refusal> refusals, OffsetDateTime from, boolean overridable)
            implements ManualAnswer, TellsAction {
        /** Nothing was done. */
        @Override
        public Optional<AuditAction> auditedAction() {
            return Optional.empty();
        }
    }
}

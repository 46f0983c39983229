package org.courtesy.touchpoint;

import org.courtesy.finding.Assessment;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * A recorded touchpoint with the decision made on it.
 *
 * @param repeated true when it had been recorded before and this is the first answer again
 */
public record RecordedTouchpoint(TouchpointView touchpoint, Assessment assessment, boolean repeated)
        implements TellsCustomer, TellsSubject {
    @Override
    public String auditedCustomer() {
        return touchpoint.customer();
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.TOUCHPOINT, touchpoint.touchpoint());
    }
}

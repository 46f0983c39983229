package org.courtesy.decision;

import java.time.OffsetDateTime;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * A stored decision with everything it was made of.
 *
 * @param inputs the case as the rules saw it
 * @param touchpoint Courtesy's id of the touchpoint that caused it, null when it was asked for
 * @param storedAt when it was stored
 */
public record StoredAssessment(Assessment assessment, CustomerCase inputs, String touchpoint, OffsetDateTime storedAt)
        implements TellsCustomer, TellsSubject {
    @Override
    public String auditedCustomer() {
        return inputs == null ? null : inputs.customer().number();
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.DECISION, assessment.assessment());
    }
}

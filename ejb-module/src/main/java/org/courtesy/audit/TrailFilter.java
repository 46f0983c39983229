package org.courtesy.audit;

import java.time.Instant;
import java.util.Set;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsCustomer;
import org.courtesy.trail.TellsSubject;

/**
 * Which entries are looked for; what is null or empty is not asked.
 *
 * @param who name of a user or key
 * @param customer number of a customer, a former one as well
 * @param subject name or key of something; with its kind
 * @param from from then on
 * @param to before then
 */
public record TrailFilter(
        String who,
        Set<AuditAction> actions,
        Outcome outcome,
        String customer,
        SubjectKind subjectKind,
        String subject,
        Instant from,
        Instant to)
        implements TellsCustomer, TellsSubject {

    public TrailFilter {
        actions = actions == null ? Set.of() : Set.copyOf(actions);
    }

    /** Whoever looks for what was done about a customer leaves that. */
    @Override
    public String auditedCustomer() {
        return customer;
    }

    /** Whoever looks for what somebody did leaves that. */
    @Override
    public Subject auditedSubject() {
        return who == null ? null : new Subject(SubjectKind.USER, who);
    }
}

package org.courtesy.privacy.retention;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.Noted;
import org.courtesy.trail.SubjectKind;

/** Decides how long data are kept, and tells what was cleared away. */
@Stateless
@RolesAllowed({PRIVACY, ADMIN})
public class RetentionService {

    private static final int LONGEST = 600;

    private final RetentionBook book;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected RetentionService() {
        this(null, null);
    }

    @Inject
    RetentionService(RetentionBook book, CurrentCaller caller) {
        this.book = book;
        this.caller = caller;
    }

    /** The whole table. */
    @NotAudited("periods")
    public List<RetentionRule> rules() {
        return book.rules();
    }

    /**
     * Decides how long a kind of data is kept; it holds from the next run on.
     *
     * @param months 1..600, of the audit trail 12..600; null: until somebody decides
     * @throws org.courtesy.json.InvalidInputException if it is out of range
     */
    @RolesAllowed(PRIVACY)
    @Audited(AuditAction.RETENTION_DECIDED)
    public RetentionRule decide(@About(SubjectKind.RETENTION) RetentionKind kind, @Noted Integer months) {
        new Checks()
                .ensure(months == null || months >= kind.least(), "months", InputProblem.TOO_SMALL, kind.least())
                .ensure(months == null || months <= LONGEST, "months", InputProblem.TOO_LARGE, LONGEST)
                .done();
        return book.decide(kind, months, caller.name());
    }

    /**
     * The latest runs first.
     *
     * @param limit how many, 1..{@value Cursor#MAX_LIMIT}
     */
    @NotAudited("numbers")
    public List<RetentionRun> runs(int limit) {
        return book.runs(Cursor.limit(limit));
    }

    /** Has cleared away now what is over, in the background. */
    @RolesAllowed(PRIVACY)
    @Audited(AuditAction.RETENTION_RUN)
    public RetentionRun run() {
        return book.submit(null, caller.name());
    }
}

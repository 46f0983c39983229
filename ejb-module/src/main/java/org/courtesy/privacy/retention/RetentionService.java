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
    public List<RetentionRule> rules() {
        return book.rules();
    }

    /**
     * Decides how long a kind of data is kept; it holds from the next run on.
     *
     * @param months 1..600, null: until somebody decides
     * @throws org.courtesy.json.InvalidInputException if it is out of range
     */
    @RolesAllowed(PRIVACY)
    public RetentionRule decide(RetentionKind kind, Integer months) {
        new Checks()
                .ensure(months == null || months >= 1, "months", InputProblem.TOO_SMALL, 1)
                .ensure(months == null || months <= LONGEST, "months", InputProblem.TOO_LARGE, LONGEST)
                .done();
        return book.decide(kind, months, caller.name());
    }

    /**
     * The latest runs first.
     *
     * @param limit how many, 1..{@value Cursor#MAX_LIMIT}
     */
    public List<RetentionRun> runs(int limit) {
        return book.runs(Cursor.limit(limit));
    }

    /** Has cleared away now what is over, in the background. */
    @RolesAllowed(PRIVACY)
    public RetentionRun run() {
        return book.submit(null, caller.name());
    }
}

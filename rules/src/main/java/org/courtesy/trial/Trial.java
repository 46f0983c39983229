package org.courtesy.trial;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Mode;
import org.courtesy.ruleset.Diagnostic;

/**
 * Lets a candidate judge some cases on a thread of its own, within a limit of time. A rule that does not end, fails, or fires
 * without end is found here and not by a customer.
 *
 * <p>Java cannot stop a thread that does not want to stop. One that does not come back is interrupted, left behind, and ends
 * with the server; what it allocates comes out of the server's memory. So this is no sandbox and does not replace the guard.
 */
public final class Trial {

    private final Duration limit;

    /** @param limit for all cases together, e.g. two seconds */
    public Trial(Duration limit) {
        this.limit = limit;
    }

    /**
     * Tries a candidate.
     *
     * @param cases a few that reach as many rules as possible
     * @return why it must not go live; empty when it may
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    public List<Diagnostic> run(Assessor candidate, Collection<CustomerCase> cases) throws InterruptedException {
        FutureTask<Integer> judging = new FutureTask<>(() -> judge(candidate, cases));
        Thread thread = new Thread(judging, "trial of rules");
        thread.setDaemon(true);
        thread.start();
        try {
            judging.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return List.of();
        } catch (TimeoutException e) {
            return List.of(Diagnostic.error("TRIAL_TOO_SLOW", "", 0, Long.toString(limit.toMillis())));
        } catch (ExecutionException e) {
            return List.of(Diagnostic.error("TRIAL_FAILED", "", 0, reason(e.getCause())));
        } finally {
            judging.cancel(true);
        }
    }

    private static int judge(Assessor candidate, Collection<CustomerCase> cases) {
        cases.forEach(given -> candidate.assess(given, Mode.WHAT_IF, false));
        return cases.size();
    }

    // A rule set says which of its rules failed; anything else is named by its kind.
    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}

package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.decision.Difference;
import org.courtesy.decision.Replay;
import org.courtesy.decision.ReplayResult;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.shared.ConflictException;

/**
 * Makes the decisions of a sample again, page by page. The sample was drawn when the job was asked for, so a proof that is
 * taken up after a crash goes on with the same one.
 */
@ApplicationScoped
class SelfProofWork implements JobWork {

    private final SelfProofPage page;
    private final Replay replay;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected SelfProofWork() {
        this(null, null, null);
    }

    @Inject
    SelfProofWork(SelfProofPage page, Replay replay, LiveRules rules) {
        this.page = page;
        this.replay = replay;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return SelfProofQueue.KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean stoppable() {
        return false;
    }

    @Override
    public boolean run(JobRun job) {
        for (List<UUID> ids = page.next(job.id()); !ids.isEmpty(); ids = page.next(job.id())) {
            // Rules of the past may have to be built first, so no transaction is open meanwhile.
            Map<UUID, SelfProofPage.Outcome> outcomes = new LinkedHashMap<>();
            ids.forEach(id -> outcomes.put(id, prove(id)));
            if (!page.note(job, outcomes)) {
                return false;
            }
        }
        page.end(job.id());
        return true;
    }

    private SelfProofPage.Outcome prove(UUID assessment) {
        try {
            return replay.of(assessment)
                    .map(SelfProofWork::outcome)
                    .orElse(new SelfProofPage.Outcome(ProofOutcome.GONE, null));
        } catch (ConflictException notRunnable) {
            return new SelfProofPage.Outcome(ProofOutcome.NOT_RUNNABLE, null);
        } catch (RuleSetException fails) {
            // It did not fail when the decision was made, so this is a difference like any other.
            return new SelfProofPage.Outcome(ProofOutcome.DIFFERENT, fails.getMessage());
        }
    }

    private static SelfProofPage.Outcome outcome(ReplayResult result) {
        return result.identical()
                ? new SelfProofPage.Outcome(ProofOutcome.IDENTICAL, null)
                : new SelfProofPage.Outcome(
                        ProofOutcome.DIFFERENT,
                        result.differences().stream().map(Difference::path).collect(Collectors.joining("\n")));
    }
}

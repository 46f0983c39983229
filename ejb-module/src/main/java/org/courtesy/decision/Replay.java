package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.RulebookArchive;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.shared.ConflictException;

/** Makes a stored decision again and says where it comes out differently. */
@ApplicationScoped
class Replay {

    private final RulebookArchive archive;
    private final Decisions decisions;

    /** For the container's proxy. */
    protected Replay() {
        this(null, null);
    }

    @Inject
    Replay(RulebookArchive archive, Decisions decisions) {
        this.archive = archive;
        this.decisions = decisions;
    }

    ReplayResult of(StoredAssessment stored) {
        Assessment before = stored.assessment();
        Assessment judged = decisions.judge(assessor(before), stored.inputs(), Mode.REPLAY, false);
        // Through the form it is stored in, so that 31 and 31.0 or a trailing zero are no difference.
        Assessment after = CaseJson.read(CaseJson.write(judged), Assessment.class);
        List<Difference> differences = Differences.between(before, after);
        return new ReplayResult(before.sameDecisionAs(after) && differences.isEmpty(), differences);
    }

    private Assessor assessor(Assessment before) {
        try {
            return archive.assessor(before.ruleSet(), before.policy());
        } catch (RuleSetException e) {
            throw new ConflictException(
                    "RULE_SET_NOT_RUNNABLE",
                    "Rule set " + before.ruleSet().name() + " version "
                            + before.ruleSet().version() + " does not run with this version of the product",
                    before.ruleSet().name(),
                    before.ruleSet().version());
        }
    }
}

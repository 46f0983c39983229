package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicyException;
import org.courtesy.rulebook.RulebookArchive;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.shared.ConflictException;

/** Makes a stored decision again and says where it comes out differently. */
@ApplicationScoped
public class Replay {

    private final RulebookArchive archive;
    private final AssessmentRepository assessments;
    private final Decisions decisions;

    /** For the container's proxy. */
    protected Replay() {
        this(null, null, null);
    }

    @Inject
    Replay(RulebookArchive archive, AssessmentRepository assessments, Decisions decisions) {
        this.archive = archive;
        this.assessments = assessments;
        this.decisions = decisions;
    }

    /**
     * Makes a decision again from its inputs, with the rule set and policy of then.
     *
     * @return empty when there is no such decision any more
     * @throws ConflictException {@code RULE_SET_NOT_RUNNABLE} if the rules or tables of then do not run with the product of
     *     today
     */
    public Optional<ReplayResult> of(UUID assessment) {
        return assessments.find(assessment).map(AssessmentEntity::toStored).map(this::of);
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
        } catch (RuleSetException | PolicyException e) {
            throw new ConflictException(
                    "RULE_SET_NOT_RUNNABLE",
                    "Rule set " + before.ruleSet().name() + " version "
                            + before.ruleSet().version() + " does not run with this version of the product",
                    before.ruleSet().name(),
                    before.ruleSet().version());
        }
    }
}

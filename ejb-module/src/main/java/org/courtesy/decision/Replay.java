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
import org.courtesy.shared.NotFoundException;

/** Makes a stored decision again: to say where it comes out differently, and to explain it. */
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

    /**
     * A decision with what explains it, found by making it again. Runs outside of a transaction, since rules of the past may have to be
     * compiled first.
     *
     * @return empty when there is no such decision any more
     */
    public Optional<ExplainedDecision> explained(UUID assessment) {
        return assessments.find(assessment).map(AssessmentEntity::toStored).map(this::explained);
    }

    private ExplainedDecision explained(StoredAssessment stored) {
        try {
            Assessment before = stored.assessment();
            Assessment again = again(stored, true);
            return new ExplainedDecision(
                    stored,
                    again.sameDecisionAs(before)
                            ? again.identified(
                                    before.assessment(), before.trace().facts())
                            : null);
        } catch (ConflictException | NotFoundException gone) {
            return new ExplainedDecision(stored, null);
        }
    }

    /** Through the form it is stored in, so that 31 and 31.0 or a trailing zero are no difference. */
    private Assessment again(StoredAssessment stored, boolean explain) {
        Assessment judged = decisions.judge(assessor(stored.assessment()), stored.inputs(), Mode.REPLAY, explain);
        return CaseJson.read(CaseJson.write(judged), Assessment.class);
    }

    ReplayResult of(StoredAssessment stored) {
        Assessment before = stored.assessment();
        Assessment after = again(stored, false);
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

package org.courtesy.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.courtesy.fact.ActionQuestion;
import org.courtesy.fact.ActionQuestion.ActionFacts;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Next;
import org.courtesy.policy.Actions;
import org.courtesy.policy.ArbitrationTable.Weights;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/**
 * What is the one best thing to do next? Classes come first, in the order of the actions table; within a class the priority
 * decides: propensity x context x value x lever, which start in the arbitration table and are changed by rules. Leaving
 * alone is one of the actions: what does not beat it is not done.
 */
final class ArbitrationPhase {

    static final String OFFER = "OFFER_";
    static final String LEAVE_ALONE = "LEAVE_ALONE";

    /**
     * What came of it.
     *
     * @param ranked what may be done, the most important first
     * @param weights by the same order, the factors behind each priority
     * @param alone the factors of leaving the customer alone
     */
    record Ranking(List<ActionFinding> ranked, List<Weights> weights, Weights alone) {

        /** The first action that matters more than leaving the customer alone. */
        Next next() {
            double least = rounded(alone.priority());
            for (ActionFinding action : ranked) {
                if (action.priority() > least) {
                    return new Next(action.code(), null);
                }
            }
            return new Next(LEAVE_ALONE, null);
        }
    }

    private record Judged(ActionFinding action, Weights weights, Actions.ActionClass actionClass) {}

    private static final Comparator<Judged> MOST_IMPORTANT_FIRST = Comparator.comparing(Judged::actionClass)
            .thenComparing(Comparator.comparingDouble((Judged judged) -> judged.action.priority())
                    .reversed())
            .thenComparing(judged -> judged.action.latest(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(judged -> judged.action.code());

    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final Standing standing;

    ArbitrationPhase(PolicySnapshot snapshot, CaseFile file, Standing standing) {
        this.snapshot = snapshot;
        this.file = file;
        this.standing = standing;
    }

    Ranking rank(RuleRun run, ContactSituation situation, boolean conversation, List<Proposal> proposals) {
        List<ActionQuestion> questions = new ArrayList<>(proposals.size() + 1);
        for (Proposal proposal : proposals) {
            questions.add(question(
                    run,
                    situation,
                    proposal.action().code(),
                    proposal.legalClass().purpose(),
                    facts(proposal, conversation)));
        }
        ActionFacts nothing = new ActionFacts(
                Integer.MAX_VALUE, false, false, conversation, standing.highRisk(), false, standing.segmentOrEmpty());
        questions.add(question(run, situation, LEAVE_ALONE, Purpose.SERVICE, nothing));
        run.ask(questions);
        List<Judged> judged = new ArrayList<>(proposals.size());
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            Weights weights = weights(questions.get(i));
            judged.add(new Judged(
                    finding(proposal, weights), weights, proposal.action().actionClass()));
        }
        judged.sort(MOST_IMPORTANT_FIRST);
        return new Ranking(
                judged.stream().map(Judged::action).toList(),
                judged.stream().map(Judged::weights).toList(),
                weights(questions.get(proposals.size())));
    }

    private static ActionQuestion question(
            RuleRun run, ContactSituation situation, String action, Purpose purpose, ActionFacts facts) {
        return new ActionQuestion(
                run, action, purpose, facts, situation.customer(), situation.supply(), situation.policy());
    }

    private ActionFacts facts(Proposal proposal, boolean conversation) {
        ContactChannel preferred = file.customer().preference().preferredChannel();
        return new ActionFacts(
                daysLeft(proposal.latest()),
                proposal.overdue(),
                preferred != null && preferred == proposal.channel(),
                conversation,
                standing.highRisk(),
                savesCustomer(proposal.action().code()),
                standing.segmentOrEmpty());
    }

    private boolean savesCustomer(String action) {
        return action.startsWith(OFFER)
                && snapshot.offers().of(action.substring(OFFER.length())).saves();
    }

    private int daysLeft(LocalDate latest) {
        return latest == null
                ? Integer.MAX_VALUE
                : (int) ChronoUnit.DAYS.between(file.asOf().date(), latest);
    }

    private Weights weights(ActionQuestion question) {
        Weights start = snapshot.arbitration().of(question.getAction());
        return snapshot.arbitration()
                .switched(new Weights(
                        Math.min(1, start.propensity() * question.propensityFactor()),
                        start.context() * question.contextFactor(),
                        start.value() * question.valueFactor(),
                        start.lever()));
    }

    private static ActionFinding finding(Proposal proposal, Weights weights) {
        return new ActionFinding(
                proposal.action().code(),
                proposal.channel(),
                proposal.legalClass().purpose(),
                proposal.earliest(),
                proposal.latest(),
                rounded(weights.priority()),
                proposal.rule(),
                proposal.legalClass().legalBasis(),
                null);
    }

    private static double rounded(double priority) {
        return BigDecimal.valueOf(priority).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }
}

package org.courtesy.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.courtesy.explain.Explainer;
import org.courtesy.explain.Factors;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Question;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Loyalty;
import org.courtesy.finding.Mode;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Trace;
import org.courtesy.finding.Withheld;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.ruleset.RuleRun;

/**
 * Judges a case: risk and loyalty, then the contact gate, then occasions and offers, then what control groups
 * hold back, then the next best action; deadlines and alerts beside them. Each phase asks its own questions, built from the answers before.
 *
 * <p>Immutable and safe for many threads. The same case, rule base and policy give the same answer.
 */
public final class Assessor {

    private static final int NANOS_PER_MICRO = 1000;

    private final RuleBase rules;
    private final PolicySnapshot policy;

    public Assessor(RuleBase rules, PolicySnapshot policy) {
        this.rules = rules;
        this.policy = policy;
    }

    public RuleBase rules() {
        return rules;
    }

    public PolicySnapshot policy() {
        return policy;
    }

    /**
     * Judges one case.
     *
     * @param explain whether counterfactuals, arbitration, reasons for the customer and the rules that did not fire are
     *     wanted; costs some dozen judgements more
     * @return the assessment without id and without checksum of the facts, which its keeper adds
     * @throws org.courtesy.ruleset.RuleSetException when a rule fails
     */
    public Assessment assess(CustomerCase customerCase, Mode mode, boolean explain) {
        return assess(customerCase, mode, explain, PhaseObserver.NOBODY);
    }

    /**
     * The same, observed. Of an explained decision the decision itself is observed, not the judgements that explain it.
     *
     * @param observer is told of each phase when it has ended
     */
    public Assessment assess(CustomerCase customerCase, Mode mode, boolean explain, PhaseObserver observer) {
        return assess(customerCase, mode, explain, question -> {}, observer);
    }

    /** The questions that a case makes the rules answer, for those who measure what rules cost. */
    public List<Question> questions(CustomerCase customerCase) {
        List<Question> asked = new ArrayList<>();
        assess(customerCase, Mode.WHAT_IF, false, asked::add, PhaseObserver.NOBODY);
        return asked;
    }

    private Assessment assess(
            CustomerCase customerCase, Mode mode, boolean explain, Consumer<Question> witness, PhaseObserver observer) {
        long start = System.nanoTime();
        CaseFile file = new CaseFile(customerCase, policy, mode);
        Moment now = file.asOf();
        ContactSituation situation = file.situation(now);
        Map<ContactChannel, ChannelSituation> channels = file.channels(now);
        ContactPhase gate = new ContactPhase(rules, policy, file);
        List<Proposal> proposals = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        try (RuleRun run = rules.open(file.entries(now), witness)) {
            observer.ended(Phase.PREPARE);
            // Without a right to profile for advertising there is no score, no offer and no value.
            boolean profiling = !situation.customer().profilingForbidden();
            Standing standing = profiling ? standing(run, file, situation) : Standing.UNKNOWN;
            observer.ended(Phase.CHURN);
            List<ContactFinding> contact = gate.decide(run, situation, channels);
            observer.ended(Phase.CONTACT);
            OccasionPhase occasions = new OccasionPhase(policy, file, gate, standing);
            occasions.decide(run, situation, channels, contact, proposals, withheld);
            observer.ended(Phase.OCCASIONS);
            List<OfferFinding> offers = null;
            if (profiling) {
                OfferWays ways = new OfferWays(file, situation, channels, contact);
                offers = new OfferPhase(policy, file, gate, standing).decide(run, situation, ways, proposals);
            }
            observer.ended(Phase.OFFERS);
            ControlGroups groups = new ControlGroups(rules, policy, file);
            groups.holdBack(proposals, withheld);
            ArbitrationPhase.Ranking ranking = new ArbitrationPhase(policy, file, standing)
                    .rank(run, situation, occasions.conversation(), proposals);
            observer.ended(Phase.CHOICE);
            List<Deadline> deadlines = new DeadlinePhase(policy, file).decide(run, situation);
            Assessment decision = new Assessment(
                    null,
                    customerCase.asOf(),
                    customerCase.customer().number(),
                    mode,
                    rules.ref(),
                    policy.checksum(),
                    standing.churn(),
                    contact,
                    ranking.ranked(),
                    List.copyOf(withheld),
                    offers,
                    ranking.next(),
                    standing.value(),
                    deadlines,
                    new AlertPhase(policy, file).decide(run, situation, standing, deadlines),
                    standing.loyalty(),
                    null,
                    null,
                    null,
                    trace(run, groups, start));
            observer.ended(Phase.DEADLINES);
            return explain ? explained(customerCase, decision, ranking, channels) : decision;
        }
    }

    /** What explains a decision is found by judging the case again with something changed, in the same mode. */
    private Assessment explained(
            CustomerCase customerCase,
            Assessment decision,
            ArbitrationPhase.Ranking ranking,
            Map<ContactChannel, ChannelSituation> channels) {
        return new Explainer(policy, changed -> assess(changed, decision.mode(), false))
                .explain(
                        customerCase,
                        decision,
                        new Factors(ranking.weights(), ranking.alone()),
                        channels,
                        withSilentRules(decision.trace()));
    }

    private Standing standing(RuleRun run, CaseFile file, ContactSituation situation) {
        Churn churn = new RiskPhase(policy).decide(run, situation);
        CustomerValue value =
                ValueFormula.of(file.customer(), situation.supply(), file.asOf().date(), policy);
        LoyaltyPhase phase = new LoyaltyPhase(rules, policy, file);
        Loyalty loyalty = phase.decide(run, situation.customer(), situation.supply());
        return new Standing(churn, value, loyalty, phase.roseLately(loyalty));
    }

    /** Judges many cases, each for itself. */
    public List<Assessment> assessAll(List<CustomerCase> cases, Mode mode) {
        return cases.stream()
                .map(customerCase -> assess(customerCase, mode, false))
                .toList();
    }

    private static Trace trace(RuleRun run, ControlGroups groups, long start) {
        long micros = (System.nanoTime() - start) / NANOS_PER_MICRO;
        return new Trace(run.fired(), null, null, micros, groups.control(), groups.treated());
    }

    private Trace withSilentRules(Trace trace) {
        List<String> silent = rules.rules().stream()
                .map(RuleInfo::id)
                .filter(id -> !trace.fired().contains(id))
                .toList();
        return trace.withSilent(silent);
    }
}

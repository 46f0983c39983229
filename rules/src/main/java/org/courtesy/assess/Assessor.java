package org.courtesy.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Mode;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Trace;
import org.courtesy.finding.Withheld;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.ruleset.RuleRun;

/**
 * Judges a case: risk, then the contact gate, then occasions and offers, then the next best action. Each phase asks its own
 * questions, built from the answers before.
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
     * @param explain whether the trace lists the rules that did not fire
     * @return the assessment without id and without checksum of the facts, which its keeper adds
     * @throws org.courtesy.ruleset.RuleSetException when a rule fails
     */
    public Assessment assess(CustomerCase customerCase, Mode mode, boolean explain) {
        long start = System.nanoTime();
        CaseFile file = new CaseFile(customerCase, policy);
        Moment now = file.asOf();
        ContactSituation situation = file.situation(now);
        Map<ContactChannel, ChannelSituation> channels = file.channels(now);
        ContactPhase gate = new ContactPhase(rules, policy, file);
        ArbitrationPhase arbitration = new ArbitrationPhase(policy, file);
        List<Proposal> proposals = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        try (RuleRun run = rules.open()) {
            // Without a right to profile for advertising there is no score, no offer and no value.
            boolean profiling = !situation.customer().profilingForbidden();
            Churn churn = profiling ? new RiskPhase(policy).decide(run, situation) : null;
            List<ContactFinding> contact = gate.decide(run, situation, channels);
            new OccasionPhase(policy, file, gate).decide(run, situation, channels, contact, proposals, withheld);
            List<OfferFinding> offers =
                    profiling ? new OfferPhase(policy, file, gate).decide(run, situation, churn, contact) : null;
            if (profiling) {
                proposals.addAll(arbitration.offers(offers, contact));
            }
            List<ActionFinding> actions = arbitration.rank(run, situation, churn, proposals);
            CustomerValue value =
                    profiling ? ValueFormula.of(customerCase.customer(), situation.supply(), policy) : null;
            return new Assessment(
                    null,
                    customerCase.asOf(),
                    customerCase.customer().number(),
                    mode,
                    rules.ref(),
                    policy.checksum(),
                    churn,
                    contact,
                    actions,
                    List.copyOf(withheld),
                    offers,
                    arbitration.next(actions),
                    value,
                    List.of(),
                    trace(run, explain, start));
        }
    }

    /** Judges many cases, each for itself. */
    public List<Assessment> assessAll(List<CustomerCase> cases, Mode mode) {
        return cases.stream()
                .map(customerCase -> assess(customerCase, mode, false))
                .toList();
    }

    private Trace trace(RuleRun run, boolean explain, long start) {
        List<String> fired = run.fired();
        List<String> notFired = explain
                ? rules.rules().stream()
                        .map(RuleInfo::id)
                        .filter(id -> !fired.contains(id))
                        .toList()
                : null;
        return new Trace(fired, notFired, null, (System.nanoTime() - start) / NANOS_PER_MICRO);
    }
}

package org.courtesy.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Churn;
import org.courtesy.finding.Refusal;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleRun;

/**
 * Only the risk and the contact gate, and the gate without looking ahead for "allowed again from": exactly what the
 * hand-written twin decides, so that the two can be measured against each other.
 */
public final class FirstPhases {

    /**
     * @param churn null when profiling is not permitted
     * @param refusals for every channel and purpose
     * @param fired ids of the rules that fired; null when nobody asked
     */
    public record Answer(Churn churn, List<List<Refusal>> refusals, List<String> fired) {}

    private final RuleBase rules;
    private final PolicySnapshot policy;

    public FirstPhases(RuleBase rules, PolicySnapshot policy) {
        this.rules = rules;
        this.policy = policy;
    }

    public Answer assess(CustomerCase input) {
        return assess(input, false);
    }

    /** @param trace whether to say which rules fired */
    public Answer assess(CustomerCase input, boolean trace) {
        CaseFile file = new CaseFile(input, policy);
        Moment now = file.asOf();
        ContactSituation situation = file.situation(now);
        Map<ContactChannel, ChannelSituation> channels = file.channels(now);
        ContactPhase gate = new ContactPhase(rules, policy, file);
        try (RuleRun run = rules.open(file.entries(now))) {
            Churn churn =
                    situation.customer().profilingForbidden() ? null : new RiskPhase(policy).decide(run, situation);
            List<ContactQuestion> questions = gate.ask(run, situation, channels);
            List<List<Refusal>> refusals = new ArrayList<>(questions.size());
            for (ContactQuestion question : questions) {
                refusals.add(gate.refusals(question.refusals()));
            }
            return new Answer(churn, refusals, trace ? run.fired() : null);
        }
    }
}

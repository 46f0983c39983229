package org.courtesy.explain;

import java.util.Map;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerReason;
import org.courtesy.finding.Trace;
import org.courtesy.policy.PolicySnapshot;

/**
 * Explains a decision: what would turn each refusal, how the next best action was found, and what a customer is told who
 * asks why they are contacted. The decision itself stays as it is.
 */
public final class Explainer {

    private final PolicySnapshot snapshot;
    private final Judge judge;

    /**
     * @param judge the same rules that decided, in the same mode
     */
    public Explainer(PolicySnapshot snapshot, Judge judge) {
        this.snapshot = snapshot;
        this.judge = judge;
    }

    /**
     * The decision with its explanation.
     *
     * @param factors what each priority was made of
     * @param channels what is known of each channel
     * @param trace the trace with the rules that did not fire
     */
    public Assessment explain(
            CustomerCase given,
            Assessment decision,
            Factors factors,
            Map<ContactChannel, ChannelSituation> channels,
            Trace trace) {
        return decision.explained(
                new Counterfactuals(given, decision, snapshot, judge).all(),
                new Contest(decision, factors, snapshot).arbitration(),
                new CustomerReasons(given, decision, channels, snapshot).all(),
                trace);
    }

    /**
     * What permits a contact, whether or not the rules propose it.
     *
     * @param given the case as of the contact
     * @param contact the contact as an action: its type, channel, purpose and paragraph
     * @param channels what is known of each channel at that time
     */
    public static CustomerReason reason(
            CustomerCase given,
            ActionFinding contact,
            Map<ContactChannel, ChannelSituation> channels,
            PolicySnapshot snapshot) {
        return new CustomerReasons(given, null, channels, snapshot).reason(contact);
    }
}

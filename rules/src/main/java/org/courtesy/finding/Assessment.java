package org.courtesy.finding;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The answer to a case: all five questions with their reasons and the versions of everything that decided.
 *
 * @param assessment id, unique
 * @param policy checksum of the policy snapshot: every threshold and table row in force
 * @param churn null when profiling for advertising is not permitted; likewise {@code offers} and {@code clv}
 * @param contact all channels for all purposes
 */
public record Assessment(
        String assessment,
        OffsetDateTime asOf,
        String customer,
        Mode mode,
        RuleSetRef ruleSet,
        String policy,
        Churn churn,
        List<ContactFinding> contact,
        List<ActionFinding> actions,
        List<Withheld> withheld,
        List<OfferFinding> offers,
        Next next,
        CustomerValue clv,
        List<Deadline> deadlines,
        Trace trace) {

    /** Whether another assessment says the same; id and time taken are outside equality, as is the mode. */
    public boolean sameDecisionAs(Assessment other) {
        return comparable().equals(other.comparable());
    }

    /** The same assessment with its id and the checksum of the case it judged. */
    public Assessment identified(String id, String factsChecksum) {
        return new Assessment(
                id,
                asOf,
                customer,
                mode,
                ruleSet,
                policy,
                churn,
                contact,
                actions,
                withheld,
                offers,
                next,
                clv,
                deadlines,
                new Trace(trace.fired(), trace.notFired(), factsChecksum, trace.micros()));
    }

    private Assessment comparable() {
        return new Assessment(
                null,
                asOf,
                customer,
                null,
                ruleSet,
                policy,
                churn,
                contact,
                actions,
                withheld,
                offers,
                next,
                clv,
                deadlines,
                new Trace(trace.fired(), null, trace.facts(), 0));
    }
}

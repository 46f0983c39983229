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
 * @param deadlines statutory and contractual windows, the nearest last day first
 * @param alerts what to know before saying a word, the gravest first
 * @param loyalty null when profiling for advertising is not permitted
 * @param counterfactuals null unless an explanation was asked for; likewise {@code arbitration} and {@code customerReasons}
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
        List<Alert> alerts,
        Loyalty loyalty,
        List<Counterfactual> counterfactuals,
        Arbitration arbitration,
        List<CustomerReason> customerReasons,
        Trace trace) {

    public Assessment {
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /**
     * Whether another assessment says the same; id, time taken and mode are outside equality, and so is what merely
     * explains.
     */
    public boolean sameDecisionAs(Assessment other) {
        return comparable().equals(other.comparable());
    }

    /** The same assessment with its id and the checksum of the case it judged. */
    public Assessment identified(String id, String factsChecksum) {
        return with(id, mode, counterfactuals, arbitration, customerReasons, trace.of(factsChecksum));
    }

    /** The same assessment with what explains it. */
    public Assessment explained(
            List<Counterfactual> changes, Arbitration candidates, List<CustomerReason> reasons, Trace fullTrace) {
        return with(assessment, mode, changes, candidates, reasons, fullTrace);
    }

    private Assessment comparable() {
        return with(null, null, null, null, null, trace.comparable());
    }

    private Assessment with(
            String id,
            Mode inMode,
            List<Counterfactual> changes,
            Arbitration candidates,
            List<CustomerReason> reasons,
            Trace itsTrace) {
        return new Assessment(
                id,
                asOf,
                customer,
                inMode,
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
                alerts,
                loyalty,
                changes,
                candidates,
                reasons,
                itsTrace);
    }
}

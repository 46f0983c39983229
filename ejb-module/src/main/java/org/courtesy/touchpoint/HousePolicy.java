package org.courtesy.touchpoint;

import java.util.Collection;
import java.util.Set;
import org.courtesy.finding.Refusal;

/**
 * Which refusals are the house's own policy. A person may set aside these for a reason, and only these: what the law
 * demands and what the customer wishes binds everybody.
 */
final class HousePolicy {

    private static final Set<String> OWN = Set.of(
            "OPEN_COMPLAINT",
            "COMPLAINT_COOL_OFF",
            "RECENT_REFUSAL",
            "STATUTORY_FREEZE",
            "DEFER_RECENT_NEGATIVE",
            "DUNNING",
            "CAP_CHANNEL",
            "CAP_ADVERTISING",
            "CAP_HOUSEHOLD",
            "HOLDOUT");

    private HousePolicy() {}

    /** Whether somebody may set all of them aside. */
    static boolean all(Collection<Refusal> refusals) {
        return refusals.stream().allMatch(HousePolicy::own);
    }

    private static boolean own(Refusal refusal) {
        return refusal.legalBasis() == null && OWN.contains(refusal.code());
    }
}

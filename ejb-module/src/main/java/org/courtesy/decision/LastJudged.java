package org.courtesy.decision;

/**
 * What the latest decision on a customer judged, and by which rules.
 *
 * @param policy checksum of the tables
 * @param inputs the case, as it is stored
 */
public record LastJudged(String ruleSet, int ruleVersion, String policy, String inputs) {

    private static final String BEHIND_INSTANT = ",\"customer\":";

    /** Whether a case, as it would be stored, says the same, whatever the instant. */
    boolean says(String written) {
        int here = inputs.indexOf(BEHIND_INSTANT);
        int there = written.indexOf(BEHIND_INSTANT);
        return here >= 0 && there >= 0 && inputs.substring(here).equals(written.substring(there));
    }
}

package org.courtesy.rulebook;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A server and the rules it decides by.
 *
 * @param node its name, the same after a restart
 * @param wanted version that is live in the rulebook
 * @param served version that decides there, null while none does
 * @param policy checksum of the policy in force there, null while none is
 * @param prepared versions that are built there
 * @param failure why the wanted version cannot be built there, after how many tries and when the next one is; null
 *     when it can
 * @param seenAt when it said so; one that has been silent for long is gone
 */
public record RuleNode(
        String node,
        int wanted,
        Integer served,
        String policy,
        List<Integer> prepared,
        String failure,
        OffsetDateTime seenAt) {

    public RuleNode {
        prepared = List.copyOf(prepared);
    }

    /** Whether it decides by the version that is live. */
    public boolean inStep() {
        return served != null && served == wanted;
    }
}

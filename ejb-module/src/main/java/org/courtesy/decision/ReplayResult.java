package org.courtesy.decision;

import java.util.List;

/**
 * What came out when a decision was made again from its stored inputs, rule set and policy.
 *
 * @param identical whether both say the same
 * @param differences every place in which they do not
 */
public record ReplayResult(boolean identical, List<Difference> differences) {

    public ReplayResult {
        differences = List.copyOf(differences);
    }
}

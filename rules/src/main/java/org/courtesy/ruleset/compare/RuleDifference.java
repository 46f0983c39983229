package org.courtesy.ruleset.compare;

import java.util.Set;

/**
 * A rule that differs, whatever file it is in.
 *
 * @param id of the rule; its name where it has none
 * @param name the rule as a sentence, as it reads afterwards
 * @param file in which it is, or was
 * @param parts what differs in it; empty when it is new or gone
 */
public record RuleDifference(String id, String name, String file, Change change, Set<Part> parts) {

    public RuleDifference {
        parts = Set.copyOf(parts);
    }

    /** Parts of a rule. */
    public enum Part {
        NAME,
        METADATA,
        CONDITIONS,
        CONSEQUENCE,
        /** It moved to another file. */
        FILE
    }
}

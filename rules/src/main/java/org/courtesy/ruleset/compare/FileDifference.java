package org.courtesy.ruleset.compare;

import java.util.List;

/**
 * A file that differs.
 *
 * @param path in the rule set
 * @param lines what differs in it, from the first line to the last
 */
public record FileDifference(String path, Change change, List<LineChange> lines) {

    public FileDifference {
        lines = List.copyOf(lines);
    }
}

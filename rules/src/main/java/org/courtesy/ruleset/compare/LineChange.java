package org.courtesy.ruleset.compare;

import com.github.difflib.DiffUtils;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbouring lines that differ.
 *
 * @param line at which it begins before, counting from 1
 * @param newLine at which it begins afterwards, counting from 1
 * @param removed lines that are gone
 * @param added lines that stand in their place
 */
public record LineChange(int line, int newLine, List<String> removed, List<String> added) {

    public LineChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** The changes from one text to another, from the first line to the last; null stands for a text that is not there. */
    static List<LineChange> between(String before, String after) {
        return DiffUtils.diff(lines(before), lines(after)).getDeltas().stream()
                .map(delta -> new LineChange(
                        delta.getSource().getPosition() + 1,
                        delta.getTarget().getPosition() + 1,
                        delta.getSource().getLines(),
                        delta.getTarget().getLines()))
                .toList();
    }

    private static List<String> lines(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }
}

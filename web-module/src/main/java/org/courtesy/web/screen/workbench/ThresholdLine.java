package org.courtesy.web.screen.workbench;

import java.util.List;
import org.courtesy.rulebook.Threshold;
import org.courtesy.web.screen.layout.Words;

/**
 * A threshold beside its table.
 *
 * @param override what the operator has set instead, in words; empty when nothing
 */
public record ThresholdLine(String name, String value, String meaning, String override, List<Reader> usedBy) {

    private static final int ID = 7;

    /** A rule that reads it. */
    public record Reader(String id, String file) {}

    static List<ThresholdLine> of(List<Threshold> thresholds, Words words) {
        return thresholds.stream().map(threshold -> of(threshold, words)).toList();
    }

    private static ThresholdLine of(Threshold threshold, Words words) {
        return new ThresholdLine(
                threshold.name(),
                threshold.value() + " " + threshold.unit(),
                threshold.meaning(),
                threshold.override() == null ? "" : words.say("workbench.override", threshold.override()),
                threshold.readers().stream().map(ThresholdLine::reader).toList());
    }

    private static Reader reader(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Reader(name.substring(0, Math.min(ID, name.length())), path);
    }

    /** Whether the operator has set something else. */
    public boolean overridden() {
        return !override.isEmpty();
    }
}

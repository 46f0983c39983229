package org.courtesy.web.screen.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.rulebook.VersionComparison;
import org.courtesy.ruleset.compare.Change;
import org.courtesy.ruleset.compare.Comparison;
import org.courtesy.ruleset.compare.FileDifference;
import org.courtesy.ruleset.compare.RuleDifference;
import org.courtesy.web.screen.layout.Words;

/**
 * A rule, table or text that differs between two versions, as people read it.
 *
 * @param sign ✚, − or ● for new, gone and changed
 * @param style its colour
 * @param what new, gone, or which parts of it changed
 * @param name the rule as a sentence, or the file
 * @param id of the rule, empty for other files
 * @param lines how many lines came and went, empty for rules that only moved
 */
public record ChangeLine(String sign, String style, String what, String name, String id, String path, String lines) {

    /** What differs: rules first, then everything else. */
    public static List<ChangeLine> of(VersionComparison comparison, Words words) {
        Comparison changes = comparison.changes();
        List<ChangeLine> lines = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        changes.rules().forEach(rule -> {
            lines.add(rule(rule, changes, words));
            shown.add(rule.file());
        });
        changes.files().stream()
                .filter(file -> !shown.contains(file.path()))
                .map(file -> file(file, words))
                .forEach(lines::add);
        return lines;
    }

    private static ChangeLine rule(RuleDifference rule, Comparison changes, Words words) {
        String lines = changes.files().stream()
                .filter(file -> file.path().equals(rule.file()))
                .findFirst()
                .map(file -> count(file, words))
                .orElse("");
        String what = rule.parts().isEmpty()
                ? words.say("change." + rule.change())
                : rule.parts().stream()
                        .sorted()
                        .map(part -> words.say("rulePart." + part))
                        .collect(Collectors.joining(", "));
        return line(rule.change(), what, rule.name(), rule.id(), rule.file(), lines);
    }

    private static ChangeLine file(FileDifference file, Words words) {
        return line(
                file.change(), words.say("change." + file.change()), file.path(), "", file.path(), count(file, words));
    }

    private static ChangeLine line(Change change, String what, String name, String id, String path, String lines) {
        return switch (change) {
            case ADDED -> new ChangeLine("✚", "ok", what, name, id, path, lines);
            case REMOVED -> new ChangeLine("−", "stop", what, name, id, path, lines);
            case CHANGED -> new ChangeLine("●", "warn", what, name, id, path, lines);
        };
    }

    private static String count(FileDifference file, Words words) {
        int added =
                file.lines().stream().mapToInt(change -> change.added().size()).sum();
        int removed = file.lines().stream()
                .mapToInt(change -> change.removed().size())
                .sum();
        return words.say("change.lines", added, removed);
    }
}

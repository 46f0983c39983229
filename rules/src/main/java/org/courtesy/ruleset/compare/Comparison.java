package org.courtesy.ruleset.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.compare.RuleDifference.Part;

/**
 * What differs between two versions.
 *
 * @param files by path
 * @param rules by id
 */
public record Comparison(List<FileDifference> files, List<RuleDifference> rules) {

    public Comparison {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
    }

    /** What changed from one version to another. */
    public static Comparison between(RuleSetFiles before, RuleSetFiles after) {
        return new Comparison(files(before, after), rules(before, after));
    }

    private static List<FileDifference> files(RuleSetFiles before, RuleSetFiles after) {
        List<FileDifference> found = new ArrayList<>();
        for (String path : both(before.files(), after.files())) {
            String old = before.files().get(path);
            String now = after.files().get(path);
            Change change = Change.between(old, now);
            if (change != null) {
                found.add(new FileDifference(path, change, LineChange.between(old, now)));
            }
        }
        return found;
    }

    private static List<RuleDifference> rules(RuleSetFiles before, RuleSetFiles after) {
        Map<String, RuleIndex.Entry> old = RuleIndex.of(before, after);
        Map<String, RuleIndex.Entry> now = RuleIndex.of(after, before);
        List<RuleDifference> found = new ArrayList<>();
        for (String id : both(old, now)) {
            Change change = Change.between(old.get(id), now.get(id));
            if (change != null) {
                RuleIndex.Entry shown = now.getOrDefault(id, old.get(id));
                Set<Part> parts = change == Change.CHANGED ? parts(old.get(id), now.get(id)) : Set.of();
                found.add(new RuleDifference(id, shown.name(), shown.file(), change, parts));
            }
        }
        return found;
    }

    private static Set<Part> parts(RuleIndex.Entry old, RuleIndex.Entry now) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.NAME, old.name(), now.name());
        add(parts, Part.METADATA, old.metadata(), now.metadata());
        add(parts, Part.CONDITIONS, old.conditions(), now.conditions());
        add(parts, Part.CONSEQUENCE, old.consequence(), now.consequence());
        add(parts, Part.FILE, old.file(), now.file());
        return parts;
    }

    private static void add(Set<Part> parts, Part part, String old, String now) {
        if (!old.equals(now)) {
            parts.add(part);
        }
    }

    private static Set<String> both(Map<String, ?> some, Map<String, ?> others) {
        Set<String> all = new TreeSet<>(some.keySet());
        all.addAll(others.keySet());
        return all;
    }
}

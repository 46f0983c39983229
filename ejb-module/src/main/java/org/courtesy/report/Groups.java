package org.courtesy.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.courtesy.report.FairnessQuery.Cell;

/**
 * The groups of one grouping with their sizes, and which of them must not be shown: those below five, and as many of the
 * next smallest as it takes that the hidden ones together are five. Otherwise the total less the others would tell.
 */
final class Groups {

    private static final Comparator<String> UNKNOWN_LAST =
            Comparator.<String, Boolean>comparing(Grouping.UNKNOWN::equals).thenComparing(Comparator.naturalOrder());
    private static final Comparator<String> BY_AGE = Comparator.comparing(group -> group.equals(Grouping.UNKNOWN)
            ? AgeBand.values().length
            : AgeBand.valueOf(group).ordinal());

    private final Map<String, Long> sizes;
    private final Set<String> hidden = new HashSet<>();

    private Groups(Map<String, Long> sizes) {
        this.sizes = sizes;
        hide();
    }

    static Groups of(Grouping grouping, Collection<Cell> everybody) {
        return new Groups(counted(grouping, everybody));
    }

    /** Persons by group, in the order in which groups are shown. */
    static Map<String, Long> counted(Grouping grouping, Collection<Cell> cells) {
        Comparator<String> order = switch (grouping) {
            case AGE -> BY_AGE;
            case REGION -> UNKNOWN_LAST;
            case VULNERABLE -> Comparator.reverseOrder();
        };
        Map<String, Long> counted = new TreeMap<>(order);
        cells.forEach(cell -> counted.merge(cell.group(grouping), cell.persons(), Long::sum));
        return counted;
    }

    private void hide() {
        List<Map.Entry<String, Long>> smallestFirst =
                sizes.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        long together = 0;
        for (Map.Entry<String, Long> group : smallestFirst) {
            boolean tellsOnOthers = together > 0 && together < Verdict.LEAST_TO_SHOW;
            if (group.getValue() < Verdict.LEAST_TO_SHOW || tellsOnOthers) {
                hidden.add(group.getKey());
                together += group.getValue();
            }
        }
    }

    Set<String> names() {
        return sizes.keySet();
    }

    long size(String group) {
        return sizes.get(group);
    }

    boolean hides(String group) {
        return hidden.contains(group);
    }
}

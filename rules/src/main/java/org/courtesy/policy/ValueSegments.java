package org.courtesy.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lower bounds of the value segments A, B and C by formula and day, measured on the own customer base; what lies below
 * all of them is D. Without bounds there are no segments.
 */
public final class ValueSegments {

    private static final String BELOW_ALL = "D";

    private record Bound(String formula, String segment, double from, LocalDate validFrom) {}

    private final List<Bound> highestFirst = new ArrayList<>();

    ValueSegments(Table table) {
        for (Table.Row row : table.rows()) {
            if (!row.empty("from")) {
                highestFirst.add(new Bound(
                        row.text("formula"),
                        row.text("segment"),
                        row.number("from"),
                        row.date("validFrom", LocalDate.MIN)));
            }
        }
        highestFirst.sort(Comparator.comparingDouble(Bound::from).reversed());
    }

    /** The segment of a value; null where no bounds of the formula are in force. */
    public String of(String formula, double value, LocalDate day) {
        List<Bound> inForce = highestFirst.stream()
                .filter(bound ->
                        bound.formula().equals(formula) && !bound.validFrom().isAfter(day))
                .toList();
        if (inForce.isEmpty()) {
            return null;
        }
        LocalDate newest = inForce.stream()
                .map(Bound::validFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return inForce.stream()
                .filter(bound -> bound.validFrom().equals(newest) && value >= bound.from())
                .map(Bound::segment)
                .findFirst()
                .orElse(BELOW_ALL);
    }
}

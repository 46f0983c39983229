package org.courtesy.value;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Customers who came in the same year, counted again at the start of every following one.
 *
 * @param survivors customers still there at the start of year 0, 1, ... n; never more than the year before, at least two
 *     years with a loss in one of them
 */
public record Cohort(List<Long> survivors) {

    /** Two parameters cannot be told from fewer than two renewals. */
    private static final int FEWEST_YEARS = 2;

    /** @throws IllegalArgumentException when the counts are no such cohort */
    public Cohort {
        survivors = List.copyOf(survivors);
        if (survivors.size() <= FEWEST_YEARS) {
            throw new IllegalArgumentException("A cohort is followed for two years at least");
        }
        for (int year = 1; year < survivors.size(); year++) {
            if (survivors.get(year) > survivors.get(year - 1)) {
                throw new IllegalArgumentException("Nobody joins a cohort later, as in year " + year);
            }
        }
        if (survivors.get(survivors.size() - 1) < 0) {
            throw new IllegalArgumentException("Customers cannot be fewer than none");
        }
        if (survivors.get(0).equals(survivors.get(survivors.size() - 1))) {
            throw new IllegalArgumentException("Nobody has left yet, so nothing can be learnt about leaving");
        }
    }

    /** A cohort from its yearly counts, the first one at the start. */
    public static Cohort of(long... survivors) {
        return new Cohort(LongStream.of(survivors).boxed().toList());
    }

    /** Years over which the cohort was followed. */
    public int years() {
        return survivors.size() - 1;
    }

    /** Customers who left in a year, counted from 1. */
    public long lostIn(int year) {
        return survivors.get(year - 1) - survivors.get(year);
    }

    /** Customers still there at the end. */
    public long remaining() {
        return survivors.get(years());
    }
}

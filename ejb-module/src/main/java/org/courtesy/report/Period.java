package org.courtesy.report;

import java.time.LocalDate;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * The days that a report is about, on the customers' calendars.
 *
 * @param from first day; null: from the beginning
 * @param to last day; null: until now
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * The period, when it is one.
     *
     * @throws org.courtesy.json.InvalidInputException if it ends before it begins or lies beyond all calendars
     */
    public Period checked() {
        new Checks()
                .ensure(possible(from), "from", InputProblem.NOT_BETWEEN, FIRST_YEAR, LAST_YEAR)
                .ensure(possible(to), "to", InputProblem.NOT_BETWEEN, FIRST_YEAR, LAST_YEAR)
                .ensure(from == null || to == null || !to.isBefore(from), "to", InputProblem.BEFORE_ITS_START, "from")
                .done();
        return this;
    }

    /** The first day that counts. */
    public LocalDate first() {
        return from == null ? LocalDate.of(FIRST_YEAR, 1, 1) : from;
    }

    /** The last day that counts. */
    public LocalDate last() {
        return to == null ? LocalDate.of(LAST_YEAR, 12, 31) : to;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    private static boolean possible(LocalDate day) {
        return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}

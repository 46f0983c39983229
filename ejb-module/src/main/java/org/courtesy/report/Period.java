package org.courtesy.report;

import java.time.LocalDate;
import org.courtesy.json.InputProblem;
import org.courtesy.json.Years;
import org.courtesy.shared.Checks;

/**
 * The days that a report is about, on the customers' calendars.
 *
 * @param from first day; null: from the beginning
 * @param to last day; null: until now
 */
public record Period(LocalDate from, LocalDate to) {

    /**
     * The period, when it is one.
     *
     * @throws org.courtesy.json.InvalidInputException if it ends before it begins or lies beyond all calendars
     */
    public Period checked() {
        new Checks()
                .ensure(possible(from), "from", InputProblem.NOT_BETWEEN, Years.FIRST, Years.LAST)
                .ensure(possible(to), "to", InputProblem.NOT_BETWEEN, Years.FIRST, Years.LAST)
                .ensure(from == null || to == null || !to.isBefore(from), "to", InputProblem.BEFORE_ITS_START, "from")
                .done();
        return this;
    }

    /** The first day that counts. */
    public LocalDate first() {
        return from == null ? LocalDate.of(Years.FIRST, 1, 1) : from;
    }

    /** The last day that counts. */
    public LocalDate last() {
        return to == null ? LocalDate.of(Years.LAST, 12, 31) : to;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    private static boolean possible(LocalDate day) {
        return day == null || Years.possible(day.getYear());
    }
}

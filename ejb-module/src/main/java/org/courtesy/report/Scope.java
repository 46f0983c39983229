package org.courtesy.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a report is about: days and customers. */
public record Scope(Period period, CustomerFilter filter) {

    /** So many weeks are shown when no days are named. */
    public static final int USUAL_WEEKS = 13;

    /** Everything, of everybody. */
    public static final Scope ALL = new Scope(new Period(null, null), CustomerFilter.ALL);

    /**
     * The scope, when it is one.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong
     */
    public Scope checked() {
        period.checked();
        filter.checked();
        return this;
    }

    /** The same with days that are missing filled in: up to today, from the Monday twelve weeks before. */
    public Scope latestWeeks(LocalDate today) {
        LocalDate to = period.to() == null ? later(today, period.from()) : period.to();
        LocalDate from = period.from() == null
                ? to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(USUAL_WEEKS - 1L)
                : period.from();
        return new Scope(new Period(from, to), filter);
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }
}

package org.courtesy.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The weeks of a period, each told by its Monday; the first and the last may be cut off by the period. */
public record Weeks(LocalDate from, LocalDate to) {

    /** More weeks than anybody reads. */
    private static final int MOST = 530;

    /** Days of a week that are in the period, both included. */
    public record Week(LocalDate monday, LocalDate first, LocalDate last) {}

    /** The weeks of a period that has both ends; of one that is longer than ten years the latest. */
    public static Weeks of(Period period) {
        LocalDate earliest = monday(period.to()).minusWeeks(MOST - 1L);
        return new Weeks(period.from().isBefore(earliest) ? earliest : period.from(), period.to());
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** All of them, the earliest first. */
    public List<Week> all() {
        List<Week> weeks = new ArrayList<>();
        for (LocalDate monday = monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            LocalDate sunday = monday.plusDays(6);
            weeks.add(new Week(monday, monday.isBefore(from) ? from : monday, sunday.isAfter(to) ? to : sunday));
        }
        return weeks;
    }

    /** The instants at which the weeks begin on the calendar of a zone, and the one at which the last is over. */
    List<Instant> bounds(ZoneId zone) {
        List<Instant> bounds = new ArrayList<>();
        all().forEach(week -> bounds.add(week.first().atStartOfDay(zone).toInstant()));
        bounds.add(to.plusDays(1).atStartOfDay(zone).toInstant());
        return bounds;
    }
}

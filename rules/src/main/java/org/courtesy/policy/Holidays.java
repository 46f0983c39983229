package org.courtesy.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Public holidays by country, state and year. */
public final class Holidays {

    private static final Pattern FROM_EASTER = Pattern.compile("EASTER([+-]\\d+)");
    private static final String REPENTANCE = "REPENTANCE";

    private record Rule(String country, String state, String day, LocalDate from, LocalDate to) {}

    private record Key(String country, String state, int year) {}

    private final List<Rule> rules;
    private final Map<Key, Set<LocalDate>> cache = new ConcurrentHashMap<>();

    Holidays(Table table) {
        rules = table.rows().stream()
                .map(row -> {
                    Rule rule = new Rule(
                            row.text("country"),
                            row.text("state"),
                            row.text("day"),
                            row.date("validFrom", LocalDate.MIN),
                            row.date("validTo", LocalDate.MAX));
                    try {
                        dayOf(rule.day, 2024);
                    } catch (java.time.DateTimeException e) {
                        throw row.complaint(
                                "column \"day\" wants 12-25, EASTER+1 or REPENTANCE, not \"" + rule.day + "\"");
                    }
                    return rule;
                })
                .toList();
    }

    /** Whether a day is a public holiday in a country, and in the given state where one is known. */
    public boolean isHoliday(LocalDate day, String country, String state) {
        return cache.computeIfAbsent(new Key(country, state == null ? "" : state, day.getYear()), this::of)
                .contains(day);
    }

    private Set<LocalDate> of(Key key) {
        Set<LocalDate> days = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.country.equals(key.country) && (rule.state.isEmpty() || rule.state.equals(key.state))) {
                LocalDate day = dayOf(rule.day, key.year);
                if (!day.isBefore(rule.from) && !day.isAfter(rule.to)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static LocalDate dayOf(String rule, int year) {
        var fromEaster = FROM_EASTER.matcher(rule);
        if (fromEaster.matches()) {
            return easter(year).plusDays(Integer.parseInt(fromEaster.group(1)));
        }
        if (rule.equals(REPENTANCE)) { // the Wednesday before 23 November
            return LocalDate.of(year, 11, 22).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
        }
        return MonthDay.parse("--" + rule).atYear(year);
    }

    /** Easter Sunday of the Gregorian calendar (anonymous Gregorian algorithm, Meeus/Jones/Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}

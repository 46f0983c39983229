package org.courtesy.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What a country brings along: time zone, currency, and the birthday of people born on 29 February. */
public final class Countries {

    /** Birthday of a leap-day child in a common year. */
    public enum LeapDay {
        MAR_1,
        FEB_28
    }

    private record Country(ZoneId zone, String currency, LeapDay leapDay) {}

    private static final String ANY = "*";

    private final Map<String, Country> byCode = new HashMap<>();

    Countries(Table table) {
        for (Table.Row row : table.rows()) {
            byCode.put(
                    row.text("country"),
                    new Country(
                            ZoneId.of(row.text("timeZone")),
                            row.text("currency"),
                            row.oneOf(LeapDay.class, "leapDay")));
        }
    }

    private Country of(String country) {
        Country known = byCode.get(country);
        return known == null ? byCode.get(ANY) : known;
    }

    public ZoneId zone(String country) {
        return of(country).zone;
    }

    public String currency(String country) {
        return of(country).currency;
    }

    /** The birthday in a year, with the country's answer to 29 February (Germany: §§ 187 (2), 188 BGB). */
    public LocalDate birthdayIn(int year, LocalDate birthDate, String country) {
        boolean leapDayMissing =
                birthDate.getMonthValue() == 2 && birthDate.getDayOfMonth() == 29 && !java.time.Year.isLeap(year);
        if (!leapDayMissing) {
            return birthDate.withYear(year);
        }
        return of(country).leapDay == LeapDay.MAR_1 ? LocalDate.of(year, 3, 1) : LocalDate.of(year, 2, 28);
    }
}

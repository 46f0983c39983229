package org.courtesy.policy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Hours of the week in which people may be called or visited: from, inclusive, to, exclusive; other days are closed. */
public final class OpeningHours {

    /** The hours of one day. */
    public record Span(LocalTime opens, LocalTime closes) {}

    private static final String ANY_COUNTRY = "*";

    private final Map<String, Map<DayOfWeek, Span>> byCountry = new HashMap<>();

    OpeningHours(Table table) {
        for (Table.Row row : table.rows()) {
            byCountry
                    .computeIfAbsent(row.text("country"), c -> new EnumMap<>(DayOfWeek.class))
                    .put(row.oneOf(DayOfWeek.class, "day"), new Span(time(row, "opens"), time(row, "closes")));
        }
    }

    private static LocalTime time(Table.Row row, String column) {
        try {
            return LocalTime.parse(row.text(column));
        } catch (java.time.DateTimeException e) {
            throw row.complaint(
                    "column \"%s\" wants a time like 08:00, not \"%s\"".formatted(column, row.text(column)));
        }
    }

    /** The hours of a day of the week in a country, null when closed. */
    public Span on(String country, DayOfWeek day) {
        return byCountry
                .getOrDefault(country, byCountry.getOrDefault(ANY_COUNTRY, Map.of()))
                .get(day);
    }

    /** Whether the hours are open at a local time. */
    public boolean open(String country, LocalDateTime time) {
        Span span = on(country, time.getDayOfWeek());
        return span != null
                && !time.toLocalTime().isBefore(span.opens())
                && time.toLocalTime().isBefore(span.closes());
    }

    /** The first local time at or after the given one at which the hours are open; null when they never are. */
    public LocalDateTime nextOpen(String country, LocalDateTime from) {
        for (int ahead = 0; ahead <= 7; ahead++) {
            var day = from.toLocalDate().plusDays(ahead);
            Span span = on(country, day.getDayOfWeek());
            if (span != null) {
                LocalDateTime opens = day.atTime(span.opens());
                LocalDateTime candidate = opens.isBefore(from) ? from : opens;
                if (candidate.toLocalTime().isBefore(span.closes())) {
                    return candidate;
                }
            }
        }
        return null;
    }
}

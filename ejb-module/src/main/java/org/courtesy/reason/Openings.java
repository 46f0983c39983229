package org.courtesy.reason;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;

/**
 * From which day on advertising is permitted again where it is refused now and time alone opens the way, by channel. As text
 * it stands in a column of the decision, {@code EMAIL=2026-12-03;POST=2026-11-30}.
 */
public record Openings(Map<ContactChannel, LocalDate> days) {

    private static final String BETWEEN = ";";
    private static final String IS = "=";

    public Openings {
        days = Map.copyOf(days);
    }

    /** Those of a decision, on the customer's calendar. */
    public static Openings of(Assessment decision) {
        Map<ContactChannel, LocalDate> days = new EnumMap<>(ContactChannel.class);
        decision.contact().stream()
                .filter(Openings::opens)
                .forEach(contact ->
                        days.put(contact.channel(), contact.allowedFrom().toLocalDate()));
        return new Openings(days);
    }

    private static boolean opens(ContactFinding contact) {
        return contact.purpose() == Purpose.ADVERTISING && !contact.allowed() && contact.allowedFrom() != null;
    }

    /** Reads the text; null is none. */
    public static Openings read(String text) {
        Map<ContactChannel, LocalDate> days = new EnumMap<>(ContactChannel.class);
        if (text != null) {
            for (String part : text.split(BETWEEN)) {
                int end = part.indexOf(IS);
                days.put(ContactChannel.valueOf(part.substring(0, end)), LocalDate.parse(part.substring(end + 1)));
            }
        }
        return new Openings(days);
    }

    /** As text; null when nothing opens. */
    public String text() {
        return days.isEmpty()
                ? null
                : new EnumMap<>(days)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + IS + entry.getValue())
                                .collect(Collectors.joining(BETWEEN));
    }
}

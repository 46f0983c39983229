package org.courtesy.explain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Calendar;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Withheld;
import org.courtesy.policy.PolicySnapshot;

/**
 * Looks into the days ahead with the rules of today and a moving clock: from when on a contact is permitted, which
 * occasions open, which deadlines run. It supposes that nothing else happens.
 */
public final class ContactCalendar {

    /** The farthest that it looks. */
    public static final int MOST_DAYS = 90;

    /** An hour at which every customer may be called and every office works. */
    private static final LocalTime DAYTIME = LocalTime.of(10, 0);

    private static final String OFFER = "OFFER_";

    private final PolicySnapshot snapshot;
    private final Judge judge;

    /**
     * @param judge the rules in force
     */
    public ContactCalendar(PolicySnapshot snapshot, Judge judge) {
        this.snapshot = snapshot;
        this.judge = judge;
    }

    /**
     * The calendar of a customer.
     *
     * @param given the case as of now; a touchpoint being assessed plays no part
     * @param days how many days to look ahead, 1..{@link #MOST_DAYS}
     * @throws IllegalArgumentException for any other number of days
     */
    public Calendar of(CustomerCase given, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days are 1 to " + MOST_DAYS + ", not " + days);
        }
        CustomerCase alone = Copy.with(given, "touchpoint", null);
        ZoneId zone = CaseEdits.zone(given.customer(), snapshot);
        LocalDate today = given.asOf().atZoneSameInstant(zone).toLocalDate();
        Assessment now = judge.judge(alone);
        List<Assessment> ahead = new ArrayList<>(days);
        for (int day = 1; day <= days; day++) {
            OffsetDateTime daytime =
                    today.plusDays(day).atTime(DAYTIME).atZone(zone).toOffsetDateTime();
            ahead.add(judge.judge(alone.at(daytime)));
        }
        return new Calendar(
                given.customer().number(),
                given.asOf(),
                days,
                now.contact().stream()
                        .map(row -> contact(row, given.asOf().plusDays(days), zone))
                        .toList(),
                coming(today, now, ahead),
                deadlines(today, now, ahead));
    }

    private static Calendar.Contact contact(ContactFinding row, OffsetDateTime horizon, ZoneId zone) {
        OffsetDateTime first =
                row.allowedFrom() == null || row.allowedFrom().isAfter(horizon) ? null : row.allowedFrom();
        return new Calendar.Contact(
                row.channel(),
                row.purpose(),
                row.allowed(),
                first == null ? null : first.atZoneSameInstant(zone).toLocalDate(),
                first,
                row.refusals());
    }

    private static List<Calendar.Coming> coming(LocalDate today, Assessment now, List<Assessment> ahead) {
        Map<String, Opening> openings = new LinkedHashMap<>();
        Set<String> before = occasions(now);
        for (int i = 0; i < ahead.size(); i++) {
            LocalDate day = today.plusDays(i + 1L);
            Set<String> open = occasions(ahead.get(i));
            for (String code : open) {
                if (!before.contains(code)) {
                    openings.putIfAbsent(code, new Opening(code, day));
                }
            }
            for (Opening opening : openings.values()) {
                opening.see(day, open.contains(opening.code), ahead.get(i));
            }
            before = open;
        }
        return openings.values().stream().map(Opening::told).toList();
    }

    /** What is due, permitted or not; offers are no occasions. */
    private static Set<String> occasions(Assessment assessment) {
        Set<String> codes = new TreeSet<>();
        Stream.concat(
                        assessment.actions().stream().map(ActionFinding::code),
                        assessment.withheld().stream().map(Withheld::code))
                .filter(code -> !code.startsWith(OFFER))
                .forEach(codes::add);
        return codes;
    }

    /** An occasion from the day it opens to the day it closes. */
    private static final class Opening {

        private final String code;
        private final LocalDate firstDay;
        private LocalDate lastSeen;
        private LocalDate latest;
        private boolean closed;
        private boolean permitted;

        Opening(String code, LocalDate firstDay) {
            this.code = code;
            this.firstDay = firstDay;
        }

        void see(LocalDate day, boolean open, Assessment assessment) {
            closed |= !open;
            if (closed) {
                return;
            }
            lastSeen = day;
            for (ActionFinding action : assessment.actions()) {
                if (action.code().equals(code)) {
                    permitted = true;
                    latest = action.latest();
                }
            }
        }

        Calendar.Coming told() {
            return new Calendar.Coming(code, firstDay, closed ? lastSeen : latest, !permitted, null);
        }
    }

    private static List<Deadline> deadlines(LocalDate today, Assessment now, List<Assessment> ahead) {
        Map<List<Object>, Deadline> deadlines = new LinkedHashMap<>();
        Stream.concat(Stream.of(now), ahead.stream())
                .flatMap(assessment -> assessment.deadlines().stream())
                .filter(deadline ->
                        deadline.lastDay() == null || !deadline.lastDay().isBefore(today))
                .forEach(deadline -> deadlines.putIfAbsent(
                        Arrays.asList(deadline.kind(), deadline.subject(), deadline.lastDay()), deadline));
        return deadlines.values().stream()
                .sorted(Comparator.comparing(Deadline::lastDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}

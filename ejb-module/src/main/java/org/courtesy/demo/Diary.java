package org.courtesy.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.touchpoint.RecordTouchpoint;

/** The touchpoints of one customer in the making. Everything lies before today, whatever the hour. */
final class Diary {

    private static final Set<String> FROM_CUSTOMER = Set.of(
            "HOTLINE_CALL",
            "COMPLAINT_OPEN",
            "PORTAL_LOGIN",
            "CANCEL_RECEIVED",
            "TARIFF_ADVICE",
            "MOVE_IN",
            "MOVE_OUT");

    private final String customer;
    private final Land land;
    private final LocalDate today;
    private final List<RecordTouchpoint> entries = new ArrayList<>();

    Diary(String customer, Land land, LocalDate today) {
        this.customer = customer;
        this.land = land;
        this.today = today;
    }

    Diary add(String type, int daysAgo, ContactChannel channel, double experience, String note) {
        return add(type, today.minusDays(daysAgo), channel, experience, note);
    }

    Diary add(String type, LocalDate day, ContactChannel channel, double experience, String note) {
        entries.add(entry(type, day, channel, TouchpointStatus.DONE, experience, null, null, null, null, note));
        return this;
    }

    Diary complaint(int daysAgo, ContactChannel channel, double experience, String note) {
        entries.add(entry(
                "COMPLAINT_OPEN",
                today.minusDays(daysAgo),
                channel,
                TouchpointStatus.OPEN,
                experience,
                null,
                null,
                null,
                null,
                note));
        return this;
    }

    /** A complaint and the contact that closed it. */
    Diary settledComplaint(int daysAgo, int closedDaysAgo, String note, String answer) {
        LocalDate opened = today.minusDays(daysAgo);
        LocalDate closed = today.minusDays(closedDaysAgo);
        RecordTouchpoint complaint = entry(
                "COMPLAINT_OPEN",
                opened,
                ContactChannel.PHONE,
                TouchpointStatus.CLOSED,
                -2,
                null,
                null,
                at(closed, entries.size() + 1),
                null,
                note);
        entries.add(complaint);
        entries.add(entry(
                "COMPLAINT_CLOSED",
                closed,
                ContactChannel.PHONE,
                TouchpointStatus.DONE,
                2,
                null,
                null,
                null,
                complaint.id(),
                answer));
        return this;
    }

    /** An offer was made and declined. */
    Diary declined(String offer, int daysAgo, ContactChannel channel, String note) {
        entries.add(entry(
                "OFFER_" + offer,
                today.minusDays(daysAgo),
                channel,
                TouchpointStatus.DONE,
                0,
                Outcome.DECLINED,
                offer,
                null,
                null,
                note));
        return this;
    }

    List<RecordTouchpoint> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(
                        (RecordTouchpoint entry) -> entry.at().toInstant()))
                .toList();
    }

    private RecordTouchpoint entry(
            String type,
            LocalDate day,
            ContactChannel channel,
            TouchpointStatus status,
            double experience,
            Outcome outcome,
            String offer,
            OffsetDateTime closedAt,
            String relatesTo,
            String note) {
        int position = entries.size();
        return new RecordTouchpoint(
                source(type),
                customer + "-" + (position + 1),
                customer,
                null,
                type,
                FROM_CUSTOMER.contains(type) ? Direction.INBOUND : Direction.OUTBOUND,
                channel,
                null,
                at(day, position),
                status,
                null,
                experience,
                outcome,
                null,
                null,
                relatesTo,
                closedAt,
                null,
                offer,
                null,
                note);
    }

    /** Office hours, a little different each time. */
    private OffsetDateTime at(LocalDate day, int position) {
        int minutes = Math.floorMod(customer.hashCode() + 37 * position, 7 * 60);
        return day.atTime(LocalTime.of(9, 0).plusMinutes(minutes))
                .atZone(land.zone)
                .toOffsetDateTime();
    }

    private static String source(String type) {
        return switch (type) {
            case "FIRST_BILL",
                    "ANNUAL_BILL",
                    "PRICE_INCREASE",
                    "PRICE_DECREASE",
                    "INSTALMENT_CHANGE",
                    "DUNNING_1",
                    "DUNNING_2",
                    "DUNNING_3",
                    "DISCONNECT_THREAT",
                    "PAYMENT_PROBLEM" -> "billing";
            case "PORTAL_LOGIN" -> "portal";
            case "HOTLINE_CALL", "COURTESY_CALL" -> "telephony";
            case "NEWSLETTER", "SURVEY_NPS" -> "campaigns";
            default -> "crm";
        };
    }
}

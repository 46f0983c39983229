package org.courtesy.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * When a customer may be contacted in the days ahead, and what is coming, if nothing else happens.
 *
 * @param customer number of the customer
 * @param asOf the instant from which it looks ahead
 * @param days how many days, 1..90
 * @param contact all channels for all purposes
 * @param coming occasions that are not open now and will open in these days, the first ones first
 * @param deadlines windows that are or will be open in these days, the nearest last day first
 */
public record Calendar(
        String customer,
        OffsetDateTime asOf,
        int days,
        List<Contact> contact,
        List<Coming> coming,
        List<Deadline> deadlines) {

    /**
     * A channel and a purpose.
     *
     * @param allowed whether a contact is permitted now
     * @param firstDay the customer's day of {@code firstAt}
     * @param firstAt the first instant at which a contact is permitted; null when none is in these days
     * @param refusals what stands against it now, the decisive reason first
     */
    public record Contact(
            ContactChannel channel,
            Purpose purpose,
            boolean allowed,
            LocalDate firstDay,
            OffsetDateTime firstAt,
            List<Refusal> refusals) {}

    /**
     * An occasion that will open.
     *
     * @param code the action
     * @param firstDay the day on which it opens
     * @param lastDay the last day on which it makes sense; null when it has no end, or none in these days
     * @param withheld whether it would not be permitted on any of these days
     * @param text its name; null until presented in a language
     */
    public record Coming(String code, LocalDate firstDay, LocalDate lastDay, boolean withheld, String text) {}
}

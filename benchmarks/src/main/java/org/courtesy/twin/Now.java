package org.courtesy.twin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.policy.PolicySnapshot;

/** The instant of the decision, on the customer's own clock and calendar. */
final class Now {

    private final OffsetDateTime asOf;
    private final ZoneId zone;
    private final LocalDateTime local;
    private final LocalDate today;
    private final Customer customer;
    private final PolicySnapshot policy;

    Now(CustomerCase input, PolicySnapshot policy) {
        this.policy = policy;
        customer = input.customer();
        asOf = input.asOf();
        zone = customer.timeZone() == null
                ? policy.countries().zone(customer.country())
                : ZoneId.of(customer.timeZone());
        local = asOf.atZoneSameInstant(zone).toLocalDateTime();
        today = local.toLocalDate();
    }

    OffsetDateTime asOf() {
        return asOf;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDateTime local() {
        return local;
    }

    LocalDate today() {
        return today;
    }

    LocalDate dateOf(OffsetDateTime instant) {
        return instant.atZoneSameInstant(zone).toLocalDate();
    }

    boolean isPast(OffsetDateTime instant) {
        return instant != null && !instant.isAfter(asOf);
    }

    /** Whether a date lies in the last days, both ends included. */
    boolean inLastDays(int days, LocalDate date) {
        return date != null && !date.isAfter(today) && !date.isBefore(today.minusDays(days));
    }

    /** Whether the customer has come of age on a day; who has no birth date, or one still to come, counts as adult. */
    boolean isAdultOn(LocalDate day) {
        LocalDate birth = customer.birthDate();
        if (birth == null || birth.isAfter(today)) {
            return true;
        }
        int years = day.getYear() - birth.getYear();
        int adult = policy.policy().adultAge();
        return years == adult
                ? !day.isBefore(policy.countries().birthdayIn(day.getYear(), birth, customer.country()))
                : years > adult;
    }
}

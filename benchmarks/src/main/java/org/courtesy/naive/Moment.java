package org.courtesy.naive;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;

/** Now, and what the tables say now: what rules ask besides the facts. */
public final class Moment {

    private final PolicySnapshot policy;
    private final Customer customer;
    private final OffsetDateTime asOf;
    private final ZoneId zone;
    private final LocalDate today;

    Moment(CustomerCase input, PolicySnapshot policy) {
        this.policy = policy;
        customer = input.customer();
        asOf = input.asOf();
        zone = policy.countries().zone(customer.country());
        today = asOf.atZoneSameInstant(zone).toLocalDate();
    }

    public LocalDate getToday() {
        return today;
    }

    public boolean past(OffsetDateTime instant) {
        return instant != null && !instant.isAfter(asOf);
    }

    public boolean inLastDays(int days, OffsetDateTime instant) {
        return past(instant) && Duration.between(instant, asOf).compareTo(Duration.ofDays(days)) <= 0;
    }

    public boolean inLastDays(int days, LocalDate date) {
        return date != null && !date.isAfter(today) && !date.isBefore(today.minusDays(days));
    }

    public long monthsSince(LocalDate date) {
        return ChronoUnit.MONTHS.between(date, today);
    }

    public boolean advertising(Touchpoint touchpoint) {
        if (touchpoint.purpose() != null) {
            return touchpoint.purpose() == Purpose.ADVERTISING;
        }
        LegalClasses.Setting setting = new LegalClasses.Setting(
                touchpoint.at().atZoneSameInstant(zone).toLocalDate(),
                touchpoint.channel(),
                customer.country(),
                customer.kind());
        return policy.legalClasses().of(touchpoint.type(), setting).purpose() == Purpose.ADVERTISING;
    }

    public boolean freezes(Touchpoint touchpoint) {
        return policy.touchpoints().of(touchpoint.type()).freezes();
    }

    public boolean lawKnown(ContactChannel channel) {
        return policy.law()
                .on(today, customer.country(), customer.kind(), channel)
                .known();
    }

    public int mostPieces(ContactChannel channel) {
        return policy.channel(channel).maxPieces30Days();
    }
}

package org.courtesy.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.courtesy.fact.CustomerKind;

/**
 * What other features need to hang something on a customer.
 *
 * @param id key of the row
 * @param number the utility's number
 * @param zone the customer's own time zone
 * @param country ISO 3166-1 alpha-2; decides the law
 * @param kind person or organisation
 */
public record CustomerKey(long id, String number, ZoneId zone, String country, CustomerKind kind) {

    /** This moment on the customer's clock. */
    public OffsetDateTime now(Clock clock) {
        return at(clock.instant());
    }

    /** An instant on the customer's clock. */
    public OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}

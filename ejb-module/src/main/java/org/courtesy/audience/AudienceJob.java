package org.courtesy.audience;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.courtesy.customer.CustomerKey;

/**
 * A checked wish as it waits in the job table.
 *
 * @param askedAt when it was asked for: nobody is judged as of before
 * @param lastId id of the latest customer then; who comes later belongs to the next one
 */
record AudienceJob(AudienceRequest wish, Instant askedAt, long lastId) {

    private static final LocalTime HOUR = LocalTime.of(10, 0);

    /** The instant as of which a customer is judged, on the customer's clock. */
    OffsetDateTime asOf(CustomerKey customer) {
        OffsetDateTime hour = wish.day().atTime(HOUR).atZone(customer.zone()).toOffsetDateTime();
        return hour.toInstant().isBefore(askedAt) ? customer.at(askedAt) : hour;
    }
}

package org.courtesy.web.screen.customer;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.courtesy.fact.Customer;
import org.courtesy.policy.Countries;

/**
 * The clock on the customer's wall, as the rules know it. What happens to a customer is told by it; everything else is told
 * by the clock of whoever reads.
 */
public final class Zones {

    private Zones() {}

    /** The customer's own zone, or the country's. */
    public static ZoneId of(Customer customer, Countries countries) {
        if (customer.timeZone() != null) {
            try {
                return ZoneId.of(customer.timeZone());
            } catch (DateTimeException unknown) {
                return countries.zone(customer.country());
            }
        }
        return countries.zone(customer.country());
    }
}

package org.courtesy.web.screen.customer;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.courtesy.fact.Customer;

/** The clock on the customer's wall. */
public final class Zones {

    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private Zones() {}

    /** The customer's own zone, or the country's. */
    public static ZoneId of(Customer customer) {
        if (customer.timeZone() != null) {
            try {
                return ZoneId.of(customer.timeZone());
            } catch (DateTimeException unknown) {
                return HOME;
            }
        }
        return "DK".equals(customer.country()) ? DENMARK : HOME;
    }
}

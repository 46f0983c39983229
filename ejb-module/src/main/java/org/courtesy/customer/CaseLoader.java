package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;

/** Loads everything known about customers as of an instant, with one query per table however many they are. */
@ApplicationScoped
public class CaseLoader {

    /**
     * The case of one customer.
     *
     * @param assessed the touchpoint being assessed, null if there is none; it is not among {@code touchpoints}
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    public CustomerCase load(String number, OffsetDateTime asOf, Touchpoint assessed) {
        throw new UnsupportedOperationException();
    }

    /** The cases of many customers by number; numbers that do not exist are missing in the answer. */
    public Map<String, CustomerCase> loadAll(Collection<String> numbers, OffsetDateTime asOf) {
        throw new UnsupportedOperationException();
    }
}

package org.courtesy.intake;

import java.util.Map;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.customer.NamedCustomer;

/**
 * A row of an import or export of consents.
 *
 * @param customer number of the customer
 * @param externalIds instead of the number: the customer's id in one other system, by that system
 */
public record ConsentRow(String customer, Map<String, String> externalIds, ConsentEntry consent) {

    public ConsentRow {
        externalIds = NamedCustomer.ids(externalIds);
    }

    NamedCustomer who() {
        return new NamedCustomer(customer, externalIds);
    }
}

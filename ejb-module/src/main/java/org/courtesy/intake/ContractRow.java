package org.courtesy.intake;

import java.util.Map;
import org.courtesy.customer.NamedCustomer;
import org.courtesy.fact.Contract;

/**
 * A row of an import or export of contracts.
 *
 * @param customer number of the customer
 * @param externalIds instead of the number: the customer's id in one other system, by that system
 */
public record ContractRow(String customer, Map<String, String> externalIds, Contract contract) {

    public ContractRow {
        externalIds = NamedCustomer.ids(externalIds);
    }

    NamedCustomer who() {
        return new NamedCustomer(customer, externalIds);
    }
}

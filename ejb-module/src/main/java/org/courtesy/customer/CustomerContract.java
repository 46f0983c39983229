package org.courtesy.customer;

import org.courtesy.fact.Contract;
import org.courtesy.trail.TellsCustomer;

/**
 * A contract that is sent apart from its customer.
 *
 * @param customer number of the customer
 */
public record CustomerContract(String customer, Contract contract) implements TellsCustomer {
    @Override
    public String auditedCustomer() {
        return customer;
    }
}

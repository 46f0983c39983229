package org.courtesy.value;

import org.courtesy.fact.Customer;

/** Deliberate violation: mathematics that knows a customer. */
public final class KnowsACustomer {

    private KnowsACustomer() {}

    static String segment(Customer customer) {
        return customer.segment();
    }
}

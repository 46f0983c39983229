package org.courtesy.customer;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The batch of customers on one persistence context. */
public final class CustomerBatches {

    private CustomerBatches() {}

    public static CustomerBatch batch(EntityManager entityManager, Clock clock) {
        CustomerRepository customers = new CustomerRepository(entityManager);
        return new CustomerBatch(customers, new CustomerWriter(customers, clock), entityManager, clock);
    }
}

package org.courtesy.touchpoint;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.customer.Customers;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.Ids;

/** The batch of touchpoints on one persistence context. */
public final class TouchpointBatches {

    private TouchpointBatches() {}

    public static TouchpointBatch batch(EntityManager entityManager, Clock clock) {
        TouchpointRepository touchpoints = new TouchpointRepository(entityManager);
        TouchpointWriter writer = new TouchpointWriter(touchpoints, Customers.register(entityManager), new Ids(clock));
        return new TouchpointBatch(touchpoints, writer, ShippedRules.live(), clock);
    }
}

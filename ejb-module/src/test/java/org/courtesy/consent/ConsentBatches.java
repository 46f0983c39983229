package org.courtesy.consent;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The batch of consents on one persistence context. */
public final class ConsentBatches {

    private ConsentBatches() {}

    public static ConsentBatch batch(EntityManager entityManager, Clock clock) {
        return new ConsentBatch(new ConsentRepository(entityManager), clock);
    }
}

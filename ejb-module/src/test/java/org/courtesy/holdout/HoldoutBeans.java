package org.courtesy.holdout;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The beans of this feature on one persistence context. */
public final class HoldoutBeans {

    private HoldoutBeans() {}

    public static Holdouts holdouts(EntityManager entities, Clock clock) {
        return new Holdouts(new HoldoutQuery(entities), clock);
    }
}

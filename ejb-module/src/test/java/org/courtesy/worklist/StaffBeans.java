package org.courtesy.worklist;

import jakarta.persistence.EntityManager;

/** Teams for other features' tests. */
public final class StaffBeans {

    private StaffBeans() {}

    public static Staff staff(EntityManager entityManager) {
        return new Staff(entityManager);
    }
}

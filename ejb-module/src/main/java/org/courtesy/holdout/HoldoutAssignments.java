package org.courtesy.holdout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import org.courtesy.finding.Trace;

/** Notes in the transaction of a decision on which side of which control groups the customer stood. */
@ApplicationScoped
public class HoldoutAssignments {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected HoldoutAssignments() {
        this(null);
    }

    @Inject
    public HoldoutAssignments(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes what a decision says. Rules that would not have treated the customer are in neither list, so they leave no
     * trace here.
     *
     * @param day of the decision on the customer's calendar
     */
    public void note(long customer, Trace trace, LocalDate day) {
        trace.control().forEach(rule -> note(new HoldoutAssignment.Key(customer, rule), Arm.CONTROL, day));
        trace.treated().forEach(rule -> note(new HoldoutAssignment.Key(customer, rule), Arm.TREATED, day));
    }

    private void note(HoldoutAssignment.Key key, Arm arm, LocalDate day) {
        HoldoutAssignment known = entities.find(HoldoutAssignment.class, key);
        if (known == null) {
            // A sweep and a touchpoint may meet at the same customer; the second one waits here and then finds the row.
            entities.createQuery("select c from CustomerEntity c where c.id = :id", Object.class)
                    .setParameter("id", key.customerId())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResult();
            known = entities.find(HoldoutAssignment.class, key);
        }
        if (known == null) {
            entities.persist(new HoldoutAssignment(key, arm, day));
        } else {
            known.standsOn(arm, day);
        }
    }
}

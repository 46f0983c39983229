package org.courtesy.link;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.customer.Customers;
import org.courtesy.security.Callers;
import org.courtesy.shared.Ids;

/** The beans of this feature on one persistence context. */
public final class Links {

    private static final int VALID_DAYS = 90;
    private static final int ATTEMPTS = 3;
    private static final int LOCK_MINUTES = 5;

    private Links() {}

    public static CustomerLinks links(EntityManager entityManager, Clock clock) {
        return new CustomerLinks(
                new CustomerLinkRepository(entityManager),
                Customers.register(entityManager),
                new Ids(clock),
                clock,
                VALID_DAYS);
    }

    public static CustomerLinkService service(EntityManager entityManager, Clock clock) {
        return new CustomerLinkService(
                links(entityManager, clock),
                Customers.register(entityManager),
                Customers.reader(entityManager, clock),
                Callers.named("agent"));
    }

    static LinkAttempts attempts(Clock clock) {
        return new LinkAttempts(clock, ATTEMPTS, LOCK_MINUTES);
    }
}

package org.courtesy.privacy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.Outbox;
import org.courtesy.outbox.Outboxes;
import org.courtesy.security.Callers;
import org.courtesy.shared.Ids;
import org.courtesy.worklist.Worklists;

/** The beans of this feature on one persistence context, with decisions that feed the worklist. */
final class Privacy {

    private static final String OFFICER = "officer";

    private Privacy() {}

    static Decisions decisions(EntityManager entityManager, Clock clock) {
        return new Worklists(entityManager, clock, Callers.named(OFFICER)).decisions;
    }

    private static PrivacyMarks marks(EntityManager entityManager, Clock clock) {
        return new PrivacyMarks(
                new PrivacyRepository(entityManager),
                Customers.register(entityManager),
                decisions(entityManager, clock),
                clock);
    }

    static PrivacyRequestService requests(EntityManager entityManager, Clock clock) {
        return new PrivacyRequestService(
                new PrivacyRepository(entityManager),
                marks(entityManager, clock),
                Customers.register(entityManager),
                Customers.reader(entityManager, clock),
                Consents.book(entityManager, clock),
                Callers.named(OFFICER),
                new Ids(clock),
                clock);
    }

    static RestrictionService restrictions(EntityManager entityManager, Clock clock) {
        return restrictions(entityManager, clock, Outboxes.silent());
    }

    static RestrictionService restrictions(EntityManager entityManager, Clock clock, Outbox outbox) {
        return new RestrictionService(
                new PrivacyRepository(entityManager),
                marks(entityManager, clock),
                Customers.register(entityManager),
                outbox,
                Callers.named(OFFICER),
                new Ids(clock),
                clock);
    }
}

package org.courtesy.privacy.erasure;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.time.Clock;
import java.util.List;
import org.courtesy.audit.AuditBeans;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.outbox.Outbox;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.secret.TestSecrets;
import org.courtesy.security.Callers;
import org.courtesy.shared.EndOfTransaction;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Touchpoints;

/** The beans of this feature on one persistence context. */
public final class Erasures {

    private Erasures() {}

    public static ErasureService service(EntityManager entities, Clock clock) {
        return service(entities, clock, Outboxes.silent());
    }

    static ErasureService service(EntityManager entities, Clock clock, Outbox outbox) {
        return new ErasureService(
                eraser(entities, clock, outbox),
                Consents.links(entities, clock),
                Customers.register(entities),
                marks(entities),
                new Ids(clock),
                happening -> {},
                Callers.named("privacy"));
    }

    /** Erases those who left. */
    public static LeftCustomers left(EntityManager entities, Clock clock) {
        return new LeftCustomers(
                entities,
                Customers.register(entities),
                eraser(entities, clock, Outboxes.silent()),
                Consents.links(entities, clock),
                happening -> {});
    }

    private static Eraser eraser(EntityManager entities, Clock clock, Outbox outbox) {
        return new Eraser(
                entities,
                Customers.reader(entities, clock),
                Customers.duplicates(entities, clock),
                Customers.husks(entities),
                Consents.erasure(entities, clock),
                AuditBeans.erasure(entities, clock),
                Touchpoints.reservations(
                        entities,
                        clock,
                        DecisionBeans.decisions(entities, clock, ShippedRules.live(), Touchpoints.parts(), List.of()),
                        Callers.named("privacy")),
                new Traces(entities),
                marks(entities),
                outbox,
                new Ids(clock),
                clock);
    }

    static ErasureMarks marks(EntityManager entities) {
        return new ErasureMarks(entities, TestSecrets.marks(), EndOfTransaction.with(Status.STATUS_COMMITTED));
    }
}

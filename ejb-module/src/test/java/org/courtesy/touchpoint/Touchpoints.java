package org.courtesy.touchpoint;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CasePart;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.Outbox;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;

/** The beans of this feature on one persistence context. */
public final class Touchpoints {

    private Touchpoints() {}

    /** Everything that features contribute to a case. */
    public static List<CasePart> parts() {
        return List.of(Consents.part(), new TouchpointPart(), new SharedLoadPart(ShippedRules.live()));
    }

    public static TouchpointService service(EntityManager entityManager, Clock clock) {
        TouchpointRepository touchpoints = new TouchpointRepository(entityManager);
        TouchpointRecorder recorder =
                recorder(entityManager, clock, DecisionBeans.decisions(entityManager, clock), Callers.named("agent"));
        return new TouchpointService(
                new TouchpointIntake(recorder, ShippedRules.live(), clock),
                touchpoints,
                history(entityManager, clock),
                reports(entityManager, clock, Outboxes.silent()),
                Customers.register(entityManager),
                DecisionBeans.decisions(entityManager, clock));
    }

    /** Records on behalf of somebody, with decisions that others follow. */
    public static TouchpointRecorder recorder(
            EntityManager entityManager, Clock clock, Decisions decisions, CurrentCaller caller) {
        return new TouchpointRecorder(
                new TouchpointRepository(entityManager),
                writer(entityManager, clock),
                Customers.register(entityManager),
                Customers.cases(entityManager, parts()),
                decisions,
                new Standing(
                        new TouchpointRepository(entityManager),
                        Customers.cases(entityManager, parts()),
                        decisions,
                        clock),
                ShippedRules.live(),
                Outboxes.silent(),
                caller,
                clock);
    }

    /** Takes what gateways say. */
    public static DeliveryReports reports(EntityManager entityManager, Clock clock, Outbox outbox) {
        return new DeliveryReports(
                new TouchpointRepository(entityManager),
                Customers.register(entityManager),
                Consents.uses(entityManager, clock),
                DecisionBeans.decisions(entityManager, clock, ShippedRules.live(), parts(), List.of()),
                outbox,
                Callers.named("gateway"),
                clock);
    }

    /** Reserves on behalf of somebody. */
    public static Reservations reservations(
            EntityManager entityManager, Clock clock, Decisions decisions, CurrentCaller caller) {
        return new Reservations(
                new TouchpointRepository(entityManager),
                writer(entityManager, clock),
                Customers.cases(entityManager, parts()),
                decisions,
                ShippedRules.live(),
                new Ids(clock),
                caller,
                clock);
    }

    public static TouchpointHistory history(EntityManager entityManager, Clock clock) {
        return new TouchpointHistory(
                new TouchpointRepository(entityManager), DecisionBeans.decisions(entityManager, clock));
    }

    public static TouchpointPages pages(EntityManager entityManager) {
        return new TouchpointPages(entityManager);
    }

    /** Writes many at once, as imports do. */
    public static TouchpointBatch batch(EntityManager entityManager, Clock clock) {
        return new TouchpointBatch(
                new TouchpointRepository(entityManager), writer(entityManager, clock), ShippedRules.live(), clock);
    }

    private static TouchpointWriter writer(EntityManager entityManager, Clock clock) {
        return new TouchpointWriter(
                new TouchpointRepository(entityManager),
                new Complaints(new TouchpointRepository(entityManager)),
                Consents.uses(entityManager, clock),
                Customers.register(entityManager),
                ShippedRules.live(),
                new Ids(clock));
    }
}

package org.courtesy.merge;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Touchpoints;

/** The beans of this feature on one persistence context. */
final class Merges {

    private Merges() {}

    static MergeService service(EntityManager entityManager, Clock clock) {
        Decisions decisions =
                DecisionBeans.decisions(entityManager, clock, ShippedRules.live(), Touchpoints.parts(), List.of());
        return new MergeService(
                Customers.duplicates(entityManager, clock),
                new Belongings(entityManager),
                Customers.register(entityManager),
                Touchpoints.recorder(entityManager, clock, decisions, Callers.named("officer")),
                decisions,
                Outboxes.silent(),
                new MergeRepository(entityManager),
                new DistinctRepository(entityManager),
                Callers.named("officer"),
                new Ids(clock),
                clock);
    }

    static ProposalService proposals(EntityManager entityManager, Clock clock) {
        return new ProposalService(
                new AlikeRecords(entityManager),
                new DistinctRepository(entityManager),
                Customers.duplicates(entityManager, clock),
                Customers.register(entityManager),
                Callers.named("officer"),
                clock);
    }
}

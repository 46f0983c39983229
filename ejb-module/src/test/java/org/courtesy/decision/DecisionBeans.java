package org.courtesy.decision;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.time.Clock;
import java.util.List;
import org.courtesy.customer.CasePart;
import org.courtesy.customer.CustomerFollower;
import org.courtesy.customer.Customers;
import org.courtesy.holdout.HoldoutAssignments;
import org.courtesy.metric.Metrics;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.EndOfTransaction;
import org.courtesy.shared.Ids;

/** The beans of this feature on one persistence context. */
public final class DecisionBeans {

    private DecisionBeans() {}

    public static Decisions decisions(EntityManager entityManager, Clock clock) {
        return decisions(entityManager, clock, ShippedRules.live());
    }

    /** By other rules than the shipped ones. */
    public static Decisions decisions(EntityManager entityManager, Clock clock, LiveRules rules) {
        return decisions(entityManager, clock, rules, List.of(), List.of());
    }

    /** With what belongs to a case, and what follows from a decision. */
    public static Decisions decisions(
            EntityManager entityManager,
            Clock clock,
            LiveRules rules,
            List<CasePart> parts,
            List<DecisionFollower> followers) {
        return new Decisions(
                rules,
                new AssessmentRepository(entityManager),
                new HoldoutAssignments(entityManager),
                Customers.cases(entityManager, parts),
                followers,
                Outboxes.silent(),
                new Ids(clock),
                clock,
                new Metrics().decisions(),
                EndOfTransaction.with(Status.STATUS_COMMITTED));
    }

    public static DecisionService service(EntityManager entityManager, Clock clock, List<CasePart> parts) {
        return service(entityManager, clock, parts, ShippedRules.live());
    }

    /** With other rules live than those that were in force when decisions were made. */
    public static DecisionService service(
            EntityManager entityManager, Clock clock, List<CasePart> parts, LiveRules live) {
        Decisions decisions = decisions(entityManager, clock, ShippedRules.live(), parts, List.of());
        return new DecisionService(
                decisions,
                replay(entityManager, clock, live),
                new AssessmentRepository(entityManager),
                Customers.register(entityManager));
    }

    /** Judges anew who is put right. */
    public static CustomerFollower reassessment(Decisions decisions) {
        return new Reassessment(decisions);
    }

    public static DecisionNow now(EntityManager entityManager, Clock clock, List<CasePart> parts) {
        Decisions decisions = decisions(entityManager, clock, ShippedRules.live(), parts, List.of());
        return new DecisionNow(decisions, Customers.cases(entityManager, parts), clock);
    }

    public static Replay replay(EntityManager entityManager, Clock clock, LiveRules live) {
        return new Replay(
                Rulebooks.archive(entityManager, clock, live),
                new AssessmentRepository(entityManager),
                decisions(entityManager, clock));
    }

    /** Reads all decisions, for exports. */
    public static DecisionPages pages(EntityManager entityManager) {
        return new DecisionPages(entityManager);
    }
}

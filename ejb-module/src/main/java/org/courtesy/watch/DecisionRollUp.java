package org.courtesy.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;

/**
 * Adds up what rules did, over stored decisions in the order of their storing. Each page is one transaction that holds the
 * checkpoint's row from the beginning and moves it at the end, so that every decision counts once, whichever node reads it
 * and whenever it crashes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DecisionRollUp {

    private static final int PAGE = 200;

    private static final String NEXT = "select new org.courtesy.watch.DecisionRollUp$Stored(a.id, a.storedAt,"
            + " a.customerId, a.ruleSet, a.ruleVersion, a.decidedOn, a.result) from AssessmentEntity a"
            + " where (a.storedAt > :at or a.storedAt = :at and a.id > :id) and a.storedAt <= :until and a.mode = LIVE"
            + " order by a.storedAt, a.id";

    /** A stored decision with its answer as JSON. */
    record Stored(UUID id, Instant at, Long customer, String ruleSet, int version, LocalDate day, String result) {}

    private final EntityManager entities;
    private final ActionValues values;

    /** For the container's proxy. */
    protected DecisionRollUp() {
        this(null, null);
    }

    @Inject
    DecisionRollUp(EntityManager entities, ActionValues values) {
        this.entities = entities;
        this.values = values;
    }

    /**
     * Adds up the next page.
     *
     * @param until decisions stored later are left: others that were stored earlier may not be committed yet
     * @return whether there may be more
     */
    public boolean page(Instant until) {
        Checkpoint reached = entities.find(Checkpoint.class, Checkpoint.DECISIONS, LockModeType.PESSIMISTIC_WRITE);
        List<Stored> decisions = next(reached, until);
        if (decisions.isEmpty()) {
            return false;
        }
        Map<RuleDay.Key, RuleWork> days = new HashMap<>();
        Map<RuleCustomer.Key, RuleCustomer> customers = customers(decisions);
        for (Stored decision : decisions) {
            Assessment assessment = CaseJson.read(decision.result(), Assessment.class);
            RuleWork.in(assessment, values::of).forEach((rule, work) -> {
                days.merge(
                        new RuleDay.Key(decision.ruleSet(), decision.version(), rule, decision.day()),
                        work,
                        RuleWork::plus);
                customers
                        .computeIfAbsent(
                                new RuleCustomer.Key(decision.customer(), decision.ruleSet(), rule),
                                key -> added(new RuleCustomer(key, decision.day())))
                        .add(decision.day(), work.refused() > 0);
            });
        }
        days.forEach(this::add);
        Stored last = decisions.get(decisions.size() - 1);
        reached.move(last.at(), last.id().toString());
        return decisions.size() == PAGE;
    }

    private List<Stored> next(Checkpoint reached, Instant until) {
        return entities.createQuery(NEXT, Stored.class)
                .setParameter("at", reached.at())
                .setParameter("id", UUID.fromString(reached.key()))
                .setParameter("until", until)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private Map<RuleCustomer.Key, RuleCustomer> customers(List<Stored> decisions) {
        Set<Long> ids = new HashSet<>();
        decisions.forEach(decision -> ids.add(decision.customer()));
        Map<RuleCustomer.Key, RuleCustomer> known = new HashMap<>();
        entities.createQuery("select c from RuleCustomer c where c.customerId in :ids", RuleCustomer.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> known.put(row.key(), row));
        return known;
    }

    private RuleCustomer added(RuleCustomer row) {
        entities.persist(row);
        return row;
    }

    private void add(RuleDay.Key key, RuleWork work) {
        RuleDay row = entities.find(RuleDay.class, key);
        if (row == null) {
            row = new RuleDay(key);
            entities.persist(row);
        }
        row.add(work);
    }
}

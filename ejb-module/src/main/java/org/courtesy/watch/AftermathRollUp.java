package org.courtesy.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseJson;
import org.courtesy.watch.RuleAftermath.Kind;

/**
 * Finds out which rules had fired in the days before a customer complained or opted out. Such events are rare, so the
 * decisions before each are read again; keeping what fired for whom on which day would be a far greater table.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AftermathRollUp {

    /** Within so many days after a decision an event counts as its aftermath. */
    static final int DAYS = 14;

    private static final int PAGE = 200;

    /** The keys of the three tables are told apart by their first letter. */
    private static final String NEXT = """
            select e.recorded_at, e.id, e.kind, e.customer_id, e.happened_at
            from (select t.recorded_at, 'T' || cast(t.id as varchar(40)) as id, 'COMPLAINT' as kind, t.customer_id,
                         t.happened_at
                  from touchpoint t where t.type = 'COMPLAINT_OPEN' and t.recorded_at >= :at
                  union all
                  select o.recorded_at, 'O' || cast(o.id as varchar(40)), 'OPT_OUT', o.customer_id, o.raised_at
                  from objection o where o.recorded_at >= :at
                  union all
                  select c.recorded_at, 'C' || cast(c.id as varchar(40)), 'OPT_OUT', c.customer_id, c.given_at
                  from consent c where c.state = 'WITHDRAWN' and c.recorded_at >= :at) e
            where (e.recorded_at > :at or e.id > :key) and e.recorded_at <= :until
            order by e.recorded_at, e.id
            """;

    private static final String BEFORE = """
            select a.result from assessment a
            where a.customer_id = :customer and a.as_of > :from and a.as_of <= :at and a.mode = 'LIVE'
              and a.result is not null
            """;

    private record Event(Instant recorded, String id, Kind kind, long customer, Instant at) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected AftermathRollUp() {
        this(null);
    }

    @Inject
    AftermathRollUp(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Looks at the next page of events.
     *
     * @param until events recorded later are left: others that were recorded earlier may not be committed yet
     * @return whether there may be more
     */
    public boolean page(Instant until) {
        Checkpoint reached = entities.find(Checkpoint.class, Checkpoint.AFTERMATH, LockModeType.PESSIMISTIC_WRITE);
        List<Event> events = next(reached, until);
        if (events.isEmpty()) {
            return false;
        }
        events.forEach(this::look);
        Event last = events.get(events.size() - 1);
        reached.move(last.recorded(), last.id());
        return events.size() == PAGE;
    }

    private List<Event> next(Checkpoint reached, Instant until) {
        List<?> rows = entities.createNativeQuery(NEXT)
                .setParameter("at", reached.at())
                .setParameter("key", reached.key())
                .setParameter("until", until)
                .setMaxResults(PAGE)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(AftermathRollUp::event)
                .toList();
    }

    private static Event event(Object[] row) {
        return new Event(
                Rows.instant(row[0]),
                (String) row[1],
                Kind.valueOf((String) row[2]),
                Rows.number(row[3]),
                Rows.instant(row[4]));
    }

    private void look(Event event) {
        LocalDate day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
        firedBefore(event)
                .forEach((ruleSet, rules) -> rules.forEach(rule -> {
                    RuleAftermath.Key key = new RuleAftermath.Key(event.customer(), ruleSet, rule, event.kind(), day);
                    if (entities.find(RuleAftermath.class, key) == null) {
                        entities.persist(new RuleAftermath(key));
                    }
                }));
    }

    private Map<String, Set<String>> firedBefore(Event event) {
        List<?> results = entities.createNativeQuery(BEFORE, String.class)
                .setParameter("customer", event.customer())
                .setParameter("from", event.at().minus(Duration.ofDays(DAYS)))
                .setParameter("at", event.at())
                .getResultList();
        Map<String, Set<String>> fired = new HashMap<>();
        for (Object result : results) {
            Assessment decision = CaseJson.read((String) result, Assessment.class);
            RuleSetRef ruleSet = decision.ruleSet();
            fired.computeIfAbsent(ruleSet.name(), name -> new HashSet<>())
                    .addAll(decision.trace().fired());
        }
        return fired;
    }
}

package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.watch.RuleAftermath.Kind;

/** Reads what the roll-ups have counted. */
@ApplicationScoped
class RuleFiguresQuery {

    private static final String WORK = """
            select rule, sum(fired), sum(refused), sum(decisive), sum(proposed), sum(proposed_value), sum(blocked_value)
            from rule_day where rule_set = :name and decided_on >= :from group by rule""";

    private static final String LAST =
            "select rule, max(decided_on) from rule_day where rule_set = :name group by rule";

    private static final String CUSTOMERS = """
            select rule, count(*), sum(case when refused_on >= :from then 1 else 0 end)
            from rule_customer where rule_set = :name and fired_on >= :from group by rule""";

    private static final String AFTERMATH = """
            select f.rule, f.kind, count(distinct f.customer_id)
            from rule_aftermath f join rule_customer c
              on c.customer_id = f.customer_id and c.rule_set = f.rule_set and c.rule = f.rule
            where f.rule_set = :name and f.happened_on >= :from and c.fired_on >= :from group by f.rule, f.kind""";

    private static final String SERIES = """
            select rule, decided_on, sum(fired) from rule_day where rule_set = :name and decided_on >= :from group by rule, decided_on""";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected RuleFiguresQuery() {
        this(null);
    }

    @Inject
    RuleFiguresQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures of a rule set from a day on, of so many days. */
    RuleFigures figures(String name, LocalDate from, int days) {
        Map<String, Long> touched = new HashMap<>();
        Map<String, Long> refusedTo = new HashMap<>();
        rows(since(CUSTOMERS, name, from)).forEach(row -> {
            touched.put((String) row[0], Rows.number(row[1]));
            refusedTo.put((String) row[0], Rows.number(row[2]));
        });
        return new RuleFigures(
                rows(since(WORK, name, from)).collect(Collectors.toMap(row -> (String) row[0], RuleFiguresQuery::work)),
                rows(entities.createNativeQuery(LAST).setParameter("name", name))
                        .collect(Collectors.toMap(row -> (String) row[0], row -> Rows.day(row[1]))),
                touched,
                refusedTo,
                aftermath(name, from),
                series(name, from, days));
    }

    private Query since(String sql, String name, LocalDate from) {
        return entities.createNativeQuery(sql).setParameter("name", name).setParameter("from", from);
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static RuleWork work(Object[] row) {
        return new RuleWork(
                Rows.number(row[1]),
                Rows.number(row[2]),
                Rows.number(row[3]),
                Rows.number(row[4]),
                ((Number) row[5]).doubleValue(),
                ((Number) row[6]).doubleValue());
    }

    private Map<Kind, Map<String, Long>> aftermath(String name, LocalDate from) {
        Map<Kind, Map<String, Long>> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            found.put(kind, new HashMap<>());
        }
        rows(since(AFTERMATH, name, from))
                .forEach(row -> found.get(Kind.valueOf((String) row[1])).put((String) row[0], Rows.number(row[2])));
        return found;
    }

    private Map<String, List<Long>> series(String name, LocalDate from, int days) {
        Map<String, Long[]> found = new HashMap<>();
        rows(since(SERIES, name, from)).forEach(row -> {
            Long[] counts = found.computeIfAbsent((String) row[0], rule -> zeros(days));
            // East of Greenwich it may be tomorrow already; that day is counted with today.
            int place = (int) Math.min(days - 1L, ChronoUnit.DAYS.between(from, Rows.day(row[1])));
            counts[place] += Rows.number(row[2]);
        });
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static Long[] zeros(int days) {
        Long[] zeros = new Long[days];
        Arrays.fill(zeros, 0L);
        return zeros;
    }
}

package org.courtesy.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.fact.ContractStatus;
import org.courtesy.policy.ValueSegments;
import org.courtesy.rulebook.LiveRules;

/**
 * Counts whom an audience reaches by one query; it must agree with {@link Audience#reaches}. A measured segment is that of
 * the customer's latest stored decision, which may be older than what the customer page says.
 */
@ApplicationScoped
class AudienceCount {

    /** What the segment of a customer follows from. */
    record Worth(String given, String formula, BigDecimal value) {}

    private final EntityManager entities;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected AudienceCount() {
        this(null, null, null);
    }

    @Inject
    AudienceCount(EntityManager entities, LiveRules rules, Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.clock = clock;
    }

    long count(Audience audience) {
        Map<String, Object> values = new HashMap<>();
        String where = where(audience, values);
        if (audience.segments().isEmpty()) {
            return filled("select count(c) from CustomerEntity c" + where, Long.class, values)
                    .getSingleResult();
        }
        ValueSegments measured = rules.policy().segments();
        LocalDate today = LocalDate.now(clock);
        String worth = "select new org.courtesy.message.AudienceCount$Worth(c.segment, a.clvFormula, a.clvValue)"
                + " from CustomerEntity c left join AssessmentEntity a on a.customerId = c.id and not exists"
                + " (select 1 from AssessmentEntity later where later.customerId = a.customerId and later.id > a.id)";
        return filled(worth + where, Worth.class, values)
                .getResultStream()
                .filter(customer -> audience.segments().contains(segment(customer, measured, today)))
                .count();
    }

    private static String segment(Worth customer, ValueSegments measured, LocalDate today) {
        if (customer.given() != null || customer.value() == null) {
            return customer.given();
        }
        return measured.of(customer.formula(), customer.value().doubleValue(), today);
    }

    private static String where(Audience audience, Map<String, Object> values) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        among("c.country", audience.countries(), values).ifPresent(all::add);
        among("c.kind", audience.kinds(), values).ifPresent(all::add);
        if (!audience.postalCodes().isEmpty()) {
            List<String> codes = audience.postalCodes();
            all.add(IntStream.range(0, codes.size())
                    .mapToObj(i -> {
                        values.put("code" + i, codes.get(i) + "%");
                        return "replace(c.postalCode, ' ', '') like :code" + i;
                    })
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!audience.commodities().isEmpty() || !audience.products().isEmpty()) {
            List<String> contract = new ArrayList<>(List.of("k.customerId = c.id", "k.status <> :ended"));
            values.put("ended", ContractStatus.ENDED);
            among("k.commodity", audience.commodities(), values).ifPresent(contract::add);
            among("k.product", audience.products(), values).ifPresent(contract::add);
            all.add("exists (select 1 from ContractEntity k where " + String.join(" and ", contract) + ")");
        }
        return " where " + String.join(" and ", all);
    }

    private static Optional<String> among(String column, List<?> wanted, Map<String, Object> values) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String name = column.replace('.', '_');
        values.put(name, wanted);
        return Optional.of(column + " in :" + name);
    }

    private <T> TypedQuery<T> filled(String text, Class<T> type, Map<String, Object> values) {
        TypedQuery<T> query = entities.createQuery(text, type);
        values.forEach(query::setParameter);
        return query;
    }
}

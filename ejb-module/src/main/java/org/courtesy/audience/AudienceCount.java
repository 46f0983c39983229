package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtesy.policy.ValueSegments;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.value.Segment;

/**
 * Counts whom an audience reaches by one query; it must agree with {@link Audience#reaches}. A measured segment is that of
 * the customer's latest stored decision, which may be older than what the customer page says.
 */
@ApplicationScoped
public class AudienceCount {

    /** What the segment of a customer follows from. */
    record Worth(String given, String formula, BigDecimal value) {}

    private static final int MOST_CHOICES = 200;

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

    /** How many customers an audience reaches. */
    public long count(Audience audience) {
        AudienceConditions conditions = new AudienceConditions(audience);
        String where = " where " + conditions.text();
        if (audience.segments().isEmpty()) {
            return conditions
                    .bind(entities.createQuery("select count(c) from CustomerEntity c" + where, Long.class))
                    .getSingleResult();
        }
        ValueSegments measured = rules.policy().segments();
        LocalDate today = LocalDate.now(clock);
        String worth = "select new org.courtesy.audience.AudienceCount$Worth(c.segment, a.clvFormula, a.clvValue)"
                + " from CustomerEntity c left join AssessmentEntity a on a.customerId = c.id and not exists"
                + " (select 1 from AssessmentEntity later where later.customerId = a.customerId and later.id > a.id)";
        return conditions
                .bind(entities.createQuery(worth + where, Worth.class))
                .getResultStream()
                .filter(customer -> audience.segments().contains(segment(customer, measured, today)))
                .count();
    }

    /** What an audience can be made of. */
    public AudienceChoices choices() {
        List<String> segments =
                new ArrayList<>(Arrays.stream(Segment.values()).map(Enum::name).toList());
        distinct("select distinct c.segment from CustomerEntity c where c.segment is not null order by c.segment")
                .stream()
                .filter(given -> !segments.contains(given))
                .forEach(segments::add);
        return new AudienceChoices(
                distinct("select distinct c.country from CustomerEntity c order by c.country"),
                distinct("select distinct k.product from ContractEntity k where k.product is not null and k.status <> "
                        + "org.courtesy.fact.ContractStatus.ENDED order by k.product"),
                segments);
    }

    private List<String> distinct(String query) {
        return entities.createQuery(query, String.class)
                .setMaxResults(MOST_CHOICES)
                .getResultList();
    }

    private static String segment(Worth customer, ValueSegments measured, LocalDate today) {
        if (customer.given() != null || customer.value() == null) {
            return customer.given();
        }
        return measured.of(customer.formula(), customer.value().doubleValue(), today);
    }
}

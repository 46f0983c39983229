package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/** Reads the customer values of everybody's latest decision. */
@ApplicationScoped
class ValueQuery {

    /**
     * The value of a customer; all null when the decision names none.
     *
     * @param formula name of the formula by which it was computed
     * @param currency ISO 4217
     */
    record Value(String formula, String currency, BigDecimal amount) {}

    /** One column, in order: quantiles in SQL are not counted alike on both databases. */
    private static final String VALUES = """
            select l.clv_formula, l.clv_currency, l.clv_value
            from %s l join customer c on c.id = l.customer_id
            where %s
            order by l.clv_formula, l.clv_currency, l.clv_value desc
            """.formatted(LatestDecisions.TABLE, LatestDecisions.COUNTED);

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ValueQuery() {
        this(null);
    }

    @Inject
    ValueQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** The values, by formula and currency, the greatest first. */
    List<Value> values(Period period) {
        List<?> rows = LatestDecisions.within(period, entities.createNativeQuery(VALUES))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(ValueQuery::value).toList();
    }

    private static Value value(Object[] row) {
        return new Value((String) row[0], (String) row[1], (BigDecimal) row[2]);
    }
}

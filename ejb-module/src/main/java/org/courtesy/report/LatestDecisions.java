package org.courtesy.report;

import jakarta.persistence.Query;

/**
 * Everybody's latest stored decision of a period, as a table for the {@code from} of a statement. Plain SQL, alike on H2 and
 * PostgreSQL; not a {@code with}, since H2 loses the parameters of one that builds on another. The index on customers and
 * decisions holds every column it touches.
 */
final class LatestDecisions {

    /** A table of {@code id, customer_id, decided_on, clv_formula, clv_currency, clv_value}. */
    static final String TABLE = """
            (select a.id, a.customer_id, a.decided_on, a.clv_formula, a.clv_currency, a.clv_value
             from assessment a
             where a.decided_on between :first and :last
               and not exists (select 1 from assessment later
                 where later.customer_id = a.customer_id and later.id > a.id
                   and later.decided_on between :first and :last))""";

    /** Holds for a customer {@code c} who is counted: not deceased, and not one whose data may only be kept (Art. 18 GDPR). */
    static final String COUNTED = "not c.deceased and not c.restricted";

    private LatestDecisions() {}

    static Query within(Period period, Query query) {
        return query.setParameter("first", period.first()).setParameter("last", period.last());
    }
}

package org.courtesy.report.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.report.Calendars;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Period;
import org.courtesy.report.Rows;
import org.courtesy.report.Supply;
import org.courtesy.report.load.Contacts;
import org.courtesy.report.refusal.ReasonQuery.Group;

/** Finds the customers to whom nobody has spoken for long. */
@ApplicationScoped
class UnderServedQuery {

    /** Customers alike. */
    record Cell(Group group, boolean judged, boolean waiting, boolean valuable) {}

    /** Holds for a decision {@code l} that proposes something besides leaving the customer alone. */
    static final String WAITING =
            "exists (select 1 from action x where x.assessment_id = l.id and x.code <> 'LEAVE_ALONE')";

    private static final String VALUABLE = CustomerFilter.SEGMENT + " = 'A'";
    private static final Period EVER = new Period(null, null);

    private final EntityManager entities;
    private final ReasonQuery reasons;

    /** For the container's proxy. */
    protected UnderServedQuery() {
        this(null, null);
    }

    @Inject
    UnderServedQuery(EntityManager entities, ReasonQuery reasons) {
        this.entities = entities;
        this.reasons = reasons;
    }

    /** How many customers are supplied. */
    long supplied(LocalDate today, CustomerFilter filter) {
        Query query = entities.createNativeQuery("select count(*) from customer c where " + LatestDecisions.COUNTED
                + " and " + Supply.on("today") + filter.sql());
        return Rows.count(filter.bind(query).setParameter("today", today).getSingleResult());
    }

    /** Customers {@code c} without a contact since a day, with their latest decision {@code l}; conditions are to follow. */
    static String quiet(LocalDate since) {
        return "from customer c left join " + LatestDecisions.TABLE + " l on l.customer_id = c.id where "
                + LatestDecisions.COUNTED + " and " + Supply.on("today")
                + " and not exists (select 1 from touchpoint t where t.customer_id = c.id and " + Contacts.TOOK_PLACE
                + " and t.purpose <> 'STATUTORY' and t.happened_at >= "
                + Calendars.literal(since.atStartOfDay().toInstant(ZoneOffset.UTC)) + ")";
    }

    /** Fills the parameters of {@link #quiet}. */
    static void bind(Query query, LocalDate today) {
        LatestDecisions.within(EVER, query.setParameter("today", today));
    }

    List<Cell> cells(LocalDate since, LocalDate today, CustomerFilter filter) {
        List<String> flags = List.of(flag("l.id is not null"), flag(WAITING), flag(VALUABLE));
        return reasons
                .groups(
                        ReasonQuery.Look.ACTIONS,
                        flags,
                        quiet(since) + filter.sql(),
                        query -> bind(filter.bind(query), today))
                .stream()
                .map(group -> new Cell(
                        group,
                        group.reasons() != null && is(group.flags().get(0)),
                        is(group.flags().get(1)),
                        is(group.flags().get(2))))
                .toList();
    }

    private static String flag(String condition) {
        return "case when " + condition + " then 1 else 0 end";
    }

    private static boolean is(Object flag) {
        return Rows.count(flag) == 1;
    }
}

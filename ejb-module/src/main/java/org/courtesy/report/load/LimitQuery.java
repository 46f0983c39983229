package org.courtesy.report.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Rows;
import org.courtesy.rulebook.LiveRules;

/** Counts who has used up how much of the budgets and caps of the policy in force. */
@ApplicationScoped
class LimitQuery {

    /**
     * One limit.
     *
     * @param holders customers, households or premises for whom it is reckoned
     */
    record Used(Limit limit, long holders, long near, long full) {}

    private final EntityManager entities;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected LimitQuery() {
        this(null, null, null);
    }

    @Inject
    LimitQuery(EntityManager entities, LiveRules rules, Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.clock = clock;
    }

    /** All limits there are. */
    Limits limits() {
        return new Limits(rules.policy());
    }

    private Advertising advertising() {
        return new Advertising(rules.policy(), clock.instant());
    }

    /**
     * How far each limit is used up.
     *
     * @param customers how many customers the filter leaves
     */
    List<Used> used(CustomerFilter filter, long customers) {
        List<Used> used = new ArrayList<>(ofCustomers(filter, customers));
        used.add(shared(limits().household(), "household", "household_id", filter));
        used.add(shared(limits().premise(), "premise", "premise_id", filter));
        return used;
    }

    private List<Used> ofCustomers(CustomerFilter filter, long customers) {
        List<Limit> limits = limits().ofCustomers();
        String counts = limits.stream()
                .map(limit -> states("x." + column(limit), limit))
                .collect(Collectors.joining(", "));
        String sql = "select " + counts + " from (" + perCustomer() + " join customer c on c.id = t.customer_id where "
                + advertising().within(Advertising.LONG) + " and " + LatestDecisions.COUNTED + filter.sql()
                + " group by t.customer_id) x";
        Object[] row = (Object[]) filter.bind(entities.createNativeQuery(sql)).getSingleResult();
        List<Used> used = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            used.add(new Used(limits.get(i), customers, Rows.count(row[2 * i]), Rows.count(row[2 * i + 1])));
        }
        return used;
    }

    /** Every customer who got advertising, with what counts against each limit; a join and conditions are to follow. */
    private String perCustomer() {
        return limits().ofCustomers().stream()
                .map(limit -> amount(limit) + " as " + column(limit))
                .collect(Collectors.joining(", ", "select t.customer_id, ", " from touchpoint t"));
    }

    /** What counts against a customer's limit, as a sum over their advertising in the long window. */
    String amount(Limit limit) {
        Advertising advertising = advertising();
        return switch (limit.code()) {
            case Limit.BUDGET_30 ->
                "sum(case when " + advertising.inWindow(Advertising.SHORT) + " then " + advertising.points()
                        + " else 0 end)";
            case Limit.BUDGET_90 -> "sum(" + advertising.points() + ")";
            default ->
                "sum(case when t.channel = '" + limit.code() + "' and " + advertising.inWindow(Advertising.SHORT)
                        + " then 1 else 0 end)";
        };
    }

    /** A table of {@code customer_id, amount}: what each customer has used of their own or of a shared limit. */
    String amounts(Limit limit) {
        Advertising advertising = advertising();
        return switch (limit.code()) {
            case Limit.HOUSEHOLD -> members("household", "household_id");
            case Limit.PREMISE -> members("premise", "premise_id");
            default ->
                "(select t.customer_id, " + amount(limit) + " as amount from touchpoint t where "
                        + advertising.within(Advertising.LONG) + " group by t.customer_id)";
        };
    }

    private String members(String table, String column) {
        return "(select m.id as customer_id, g.amount from customer m join " + sums(table, column) + " g on g.id = m."
                + column + ")";
    }

    private Used shared(Limit limit, String table, String column, CustomerFilter filter) {
        String sql = "select count(*), " + states("g.amount", limit) + " from " + sums(table, column)
                + " g where exists (select 1 from customer c where c." + column + " = g.id and "
                + LatestDecisions.COUNTED + filter.sql() + ")";
        Object[] row = (Object[]) filter.bind(entities.createNativeQuery(sql)).getSingleResult();
        return new Used(limit, Rows.count(row[0]), Rows.count(row[1]), Rows.count(row[2]));
    }

    /** A table of {@code id, amount} with all households or premises. */
    private String sums(String table, String column) {
        Advertising advertising = advertising();
        return """
                (select o.id, coalesce(s.points, 0) + %1$s as amount
                 from %2$s o left join
                   (select m.%3$s as id, sum(%4$s) as points from touchpoint t join customer m on m.id = t.customer_id
                    where %5$s and m.%3$s is not null group by m.%3$s) s on s.id = o.id)""".formatted(
                advertising.reported(), table, column, advertising.points(), advertising.within(Advertising.SHORT));
    }

    /** Near and full. */
    private static String states(String amount, Limit limit) {
        return "sum(case when " + near(amount, limit) + " then 1 else 0 end), sum(case when " + full(amount, limit)
                + " then 1 else 0 end)";
    }

    static String near(String amount, Limit limit) {
        return amount + " >= " + limit.nearFrom() + " and " + amount + " <= " + limit.fullAbove();
    }

    static String full(String amount, Limit limit) {
        return amount + " > " + limit.fullAbove();
    }

    private static String column(Limit limit) {
        return "used_" + limit.code().toLowerCase(java.util.Locale.ROOT);
    }
}

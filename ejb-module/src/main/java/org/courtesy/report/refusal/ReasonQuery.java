package org.courtesy.report.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.reason.DecisionReasons;
import org.courtesy.reason.Openings;
import org.courtesy.reason.ReasonBook;
import org.courtesy.reason.ReasonSet;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Period;
import org.courtesy.report.Rows;

/**
 * Puts customers together whose latest decisions have the same reasons, and says which reasons these are. There are far fewer
 * such groups than customers, so that what is asked of them can be reckoned in Java.
 */
@ApplicationScoped
class ReasonQuery {

    /**
     * Customers with the same reasons.
     *
     * @param flags values of the further columns that were asked for, by which they are alike as well
     * @param reasons null when their decision was made before reasons were kept, or when there is none
     * @param openings from when on time alone opens a channel
     */
    record Group(List<Object> flags, DecisionReasons reasons, Openings openings, long customers) {}

    private static final List<ContactChannel> CHANNELS = List.copyOf(LatestDecisions.ADVERTISING.keySet());
    private static final int SERVICE = CHANNELS.size();
    private static final int STATUTORY = SERVICE + 1;
    private static final int ACTIONS = SERVICE + 2;
    private static final int OPENS = SERVICE + 3;
    private static final int FLAGS = SERVICE + 4;

    private static final String NAMES = LatestDecisions.ADVERTISING.values().stream()
            .map(column -> "x." + column + ", ")
            .collect(Collectors.joining("", "", "x.service_reasons, x.statutory_reasons, x.action_reasons, x.opens"));

    private static final String ADVERTISING = LatestDecisions.ADVERTISING.values().stream()
            .map(column -> "l." + column + ", ")
            .collect(Collectors.joining());

    /** What is looked at: the fewer reasons, the fewer groups. What is not looked at is as if nothing stood in its way. */
    enum Look {
        /** Contacts for every purpose, and when advertising opens. */
        CONTACTS("l.service_reasons, l.statutory_reasons, case when l.action_reasons is null then null else 0 end"
                + " as action_reasons, l.opens"),
        /** Advertising, actions and offers. */
        ACTIONS("0 as service_reasons, 0 as statutory_reasons, l.action_reasons, cast(null as varchar(200)) as opens");

        private final String columns;

        Look(String columns) {
            this.columns = ADVERTISING + columns;
        }
    }

    private final EntityManager entities;
    private final ReasonBook book;

    /** For the container's proxy. */
    protected ReasonQuery() {
        this(null, null);
    }

    @Inject
    ReasonQuery(EntityManager entities, ReasonBook book) {
        this.entities = entities;
        this.book = book;
    }

    /** The groups of everybody with a decision in a period. */
    List<Group> judged(Period period, CustomerFilter filter) {
        return groups(
                Look.CONTACTS,
                List.of(),
                "from " + LatestDecisions.TABLE + " l join customer c on c.id = l.customer_id where "
                        + LatestDecisions.COUNTED + filter.sql(),
                query -> LatestDecisions.within(period, filter.bind(query)));
    }

    /** Fills the parameters of a statement. */
    interface Binding {
        void bind(Query query);
    }

    /**
     * The groups of some customers.
     *
     * @param look at which reasons
     * @param flags further columns in SQL
     * @param from the rest of the statement, with customers {@code c} and decisions {@code l}
     */
    List<Group> groups(Look look, List<String> flags, String from, Binding binding) {
        String names = flags.stream().map(flag -> ", x.f" + flags.indexOf(flag)).collect(Collectors.joining());
        String columns = flags.stream()
                .map(flag -> ", " + flag + " as f" + flags.indexOf(flag))
                .collect(Collectors.joining());
        Query query = entities.createNativeQuery("select " + NAMES + names
                + ", count(*), max(cast(x.id as varchar(36))) from (select l.id, " + look.columns + columns + " " + from
                + ") x group by " + NAMES + names);
        binding.bind(query);
        List<Object[]> rows = Rows.of(query).toList();
        Map<Long, ReasonSet> sets = sets(rows);
        List<Group> groups = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            groups.add(new Group(
                    List.copyOf(Arrays.asList(row).subList(FLAGS, FLAGS + flags.size())),
                    reasons(row, sets),
                    Openings.read((String) row[OPENS]),
                    Rows.count(row[FLAGS + flags.size()])));
        }
        return groups;
    }

    private Map<Long, ReasonSet> sets(List<Object[]> rows) {
        Map<Long, UUID> named = new HashMap<>();
        for (Object[] row : rows) {
            Object sample = row[row.length - 1];
            for (int column = 0; sample != null && column <= ACTIONS; column++) {
                if (row[column] != null) {
                    named.computeIfAbsent(((Number) row[column]).longValue(), id -> UUID.fromString((String) sample));
                }
            }
        }
        return book.sets(named);
    }

    private static DecisionReasons reasons(Object[] row, Map<Long, ReasonSet> sets) {
        if (row[ACTIONS] == null) {
            return null;
        }
        Map<ContactChannel, ReasonSet> advertising = new EnumMap<>(ContactChannel.class);
        for (int column = 0; column < CHANNELS.size(); column++) {
            advertising.put(CHANNELS.get(column), set(row[column], sets));
        }
        return new DecisionReasons(
                advertising, set(row[SERVICE], sets), set(row[STATUTORY], sets), set(row[ACTIONS], sets));
    }

    private static ReasonSet set(Object id, Map<Long, ReasonSet> sets) {
        return sets.get(((Number) id).longValue());
    }
}

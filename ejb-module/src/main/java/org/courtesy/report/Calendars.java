package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.policy.Countries;
import org.courtesy.rulebook.LiveRules;

/**
 * Whose week begins when. Days are days on the customer's calendar, but hardly ever do customers of one utility live in zones
 * whose weeks begin at different instants; so customers are put together by these instants, and a statement is run for each
 * of the groups, mostly one.
 */
@ApplicationScoped
public class Calendars {

    /** A zone as the customer names it, else the country that has one. */
    private static final String KEY = "coalesce(c.time_zone, c.country)";

    private static final String KEYS = "select distinct " + KEY + " from customer c";

    private final EntityManager entities;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected Calendars() {
        this(null, null);
    }

    @Inject
    public Calendars(EntityManager entities, LiveRules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    /**
     * Customers for whom the weeks begin at the same instants.
     *
     * @param place 0 for the first group, so that several can be in one statement
     * @param bounds when each week begins, and when the last is over
     * @param keys null when they are all customers
     */
    public record Group(int place, List<Instant> bounds, List<String> keys) {

        /** Condition on a customer {@code c}, to be put behind others. */
        public String sql() {
            return keys == null ? "" : " and " + KEY + " in (:zones" + place + ")";
        }

        /** Fills the parameter of {@link #sql()}. */
        public <Q extends Query> Q bind(Q query) {
            if (keys != null) {
                query.setParameter("zones" + place, keys);
            }
            return query;
        }

        /** The instant at which the whole time begins. */
        public Instant opens() {
            return bounds.get(0);
        }

        /** The instant at which the whole time is over. */
        public Instant closes() {
            return bounds.get(bounds.size() - 1);
        }

        /** A table {@code w (week, opens, closes)} for the {@code from} of a statement, weeks counted from 0. */
        public String table() {
            List<String> rows = new ArrayList<>();
            for (int week = 0; week < bounds.size() - 1; week++) {
                rows.add("(" + week + ", " + literal(bounds.get(week)) + ", " + literal(bounds.get(week + 1)) + ")");
            }
            return "(values " + String.join(", ", rows) + ") w(week, opens, closes)";
        }
    }

    /** An instant as a literal that both databases understand. */
    public static String literal(Instant instant) {
        return "timestamp with time zone '"
                + instant.toString().replace('T', ' ').replace("Z", "+00") + "'";
    }

    /**
     * The groups.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live, which know the countries' time zones
     */
    public List<Group> groups(Weeks weeks) {
        Countries countries = rules.policy().countries();
        Map<List<Instant>, List<String>> byBounds = new LinkedHashMap<>();
        for (Object key : entities.createNativeQuery(KEYS).getResultList()) {
            byBounds.computeIfAbsent(weeks.bounds(zone((String) key, countries)), bounds -> new ArrayList<>())
                    .add((String) key);
        }
        boolean everybody = byBounds.size() <= 1;
        List<Group> groups = new ArrayList<>();
        byBounds.forEach((bounds, keys) -> groups.add(new Group(groups.size(), bounds, everybody ? null : keys)));
        return groups;
    }

    private static ZoneId zone(String key, Countries countries) {
        try {
            return key.length() == 2 ? countries.zone(key) : ZoneId.of(key);
        } catch (DateTimeException unknown) {
            return countries.zone(key);
        }
    }
}

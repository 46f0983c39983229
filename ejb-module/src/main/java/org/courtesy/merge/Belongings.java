package org.courtesy.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/**
 * Everything that hangs on a customer, table by table, and how it goes to another one. A row that is forgotten here would go down
 * with its customer: a test compares these tables with those that the schema has.
 *
 * <p>Rows keep their ids, contents and times: only whose they are changes. Where both may have only one of a kind, that one is
 * made to say the stricter of both.
 */
@ApplicationScoped
class Belongings {

    /** What may be there once only for a customer: moved unless the survivor has one of the same key. */
    private record Keyed(String table, List<String> key) {}

    /** By the name under which they are counted. */
    private static final Map<String, String> TABLES = tables();

    private static final List<Keyed> KEYED = List.of(
            new Keyed("promise", List.of("code")),
            new Keyed("rule_customer", List.of("rule_set", "rule")),
            new Keyed("rule_aftermath", List.of("rule_set", "rule", "kind", "happened_on")),
            new Keyed("holdout_assignment", List.of("rule")),
            new Keyed("sweep_result", List.of("job_id")),
            new Keyed("block_list_entry", List.of("job_id")),
            new Keyed("audience_member", List.of("job_id")),
            new Keyed("customer_distinct", List.of("other_id")),
            new Keyed("customer_undeliverable", List.of("channel", "address")),
            new Keyed("external_id", List.of("system")));

    /** What the schema has follow the row that it belongs to. */
    static final Set<String> FOLLOWING = Set.of("handover_contact");

    /** Part of the record, which is settled as a whole. */
    static final Set<String> SETTLED = Set.of("customer_contact", "search_term", "customer_likeness");

    /** The same work proposed for both, where somebody is at it on the duplicate: that one stays. */
    private static final String CLAIMED_THERE =
            " customer_id = :survivor and open_slot = 0 and state = 'OPEN' and exists"
                    + " (select 1 from work_item d where d.customer_id = :duplicate and d.open_slot = 0 and d.state = 'CLAIMED'"
                    + " and d.code = work_item.code and d.subject = work_item.subject)";

    /** The same work proposed for both, else. */
    private static final String OPEN_HERE = " customer_id = :duplicate and open_slot = 0 and exists"
            + " (select 1 from work_item s where s.customer_id = :survivor and s.open_slot = 0"
            + " and s.code = work_item.code and s.subject = work_item.subject)";

    private static final String LAPSE =
            "update work_item set state = 'CLOSED', open_slot = null, result = 'LAPSED', closed_at = :now where";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected Belongings() {
        this(null);
    }

    @Inject
    Belongings(EntityManager entities) {
        this.entities = entities;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("touchpoints", "touchpoint");
        tables.put("consents", "consent");
        tables.put("objections", "objection");
        tables.put("promises", "promise");
        tables.put("contracts", "contract");
        tables.put("declinedOffers", "declined_offer");
        tables.put("assessments", "assessment");
        tables.put("proposedActions", "action");
        tables.put("tasks", "work_item");
        tables.put("reservations", "contact_reservation");
        tables.put("feedback", "feedback");
        tables.put("links", "customer_link");
        tables.put("customerActs", "customer_act");
        tables.put("overrides", "contact_override");
        tables.put("undeliverableAddresses", "customer_undeliverable");
        tables.put("distinctFrom", "customer_distinct");
        tables.put("externalIds", "external_id");
        tables.put("aliases", "customer_alias");
        tables.put("merges", "customer_merge");
        tables.put("audiences", "audience_member");
        tables.put("blockListEntries", "block_list_entry");
        tables.put("sweepResults", "sweep_result");
        tables.put("replayDifferences", "replay_difference");
        tables.put("ruleFigures", "rule_customer");
        tables.put("ruleAftermath", "rule_aftermath");
        tables.put("controlGroups", "holdout_assignment");
        tables.put("privacyRequests", "privacy_request");
        tables.put("restrictions", "privacy_restriction");
        tables.put("dataExports", "privacy_export");
        return tables;
    }

    /** The tables whose rows move. */
    static Set<String> moving() {
        return Set.copyOf(TABLES.values());
    }

    /** How much hangs on a customer, by kind; kinds of which there is nothing are left out. */
    Map<String, Long> count(CustomerKey customer) {
        Map<String, Long> counts = new LinkedHashMap<>();
        TABLES.forEach((name, table) -> {
            Number rows = (Number)
                    entities.createNativeQuery("select count(*) from " + table + " where customer_id = :customer")
                            .setParameter("customer", customer.id())
                            .getSingleResult();
            if (rows.longValue() > 0) {
                counts.put(name, rows.longValue());
            }
        });
        return counts;
    }

    /** Whether people are at the same work for both customers, which nobody can do twice; then who is at the duplicate's. */
    List<String> atTheSameWork(CustomerKey survivor, CustomerKey duplicate) {
        List<?> names = between(
                        "select d.claimed_by from work_item d join work_item s on s.code = d.code"
                                + " and s.subject = d.subject where d.customer_id = :duplicate"
                                + " and s.customer_id = :survivor and d.open_slot = 0 and s.open_slot = 0"
                                + " and d.state = 'CLAIMED' and s.state = 'CLAIMED'",
                        survivor,
                        duplicate)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** Moves everything to the survivor; both are held. */
    void move(CustomerKey survivor, CustomerKey duplicate, UUID merge, Instant now) {
        entities.flush();
        joinWork(survivor, duplicate, now);
        joinPromises(survivor, duplicate);
        joinFigures(survivor, duplicate);
        joinControlGroups(survivor, duplicate, survivor.at(now).toLocalDate());
        for (String ledger : List.of("consent", "objection")) {
            between(
                            "update " + ledger + " set customer_id = :survivor, merge_id = coalesce(merge_id, :merge)"
                                    + " where customer_id = :duplicate",
                            survivor,
                            duplicate)
                    .setParameter("merge", merge)
                    .executeUpdate();
        }
        KEYED.forEach(one -> between(moveUnlessThere(one), survivor, duplicate).executeUpdate());
        between(
                        "update customer_distinct set other_id = :survivor where other_id = :duplicate"
                                + " and not exists (select 1 from customer_distinct s where s.other_id = :survivor"
                                + " and s.customer_id = customer_distinct.customer_id)",
                        survivor,
                        duplicate)
                .executeUpdate();
        TABLES.values().stream()
                .filter(table -> KEYED.stream().noneMatch(one -> one.table().equals(table)))
                .forEach(table -> between(
                                "update " + table + " set customer_id = :survivor where customer_id = :duplicate",
                                survivor,
                                duplicate)
                        .executeUpdate());
        entities.clear();
    }

    private static String moveUnlessThere(Keyed one) {
        String table = one.table();
        StringBuilder sql = new StringBuilder("update " + table + " set customer_id = :survivor"
                + " where customer_id = :duplicate and not exists (select 1 from " + table
                + " s where s.customer_id = :survivor");
        one.key()
                .forEach(column -> sql.append(" and s.")
                        .append(column)
                        .append(" = ")
                        .append(table)
                        .append('.')
                        .append(column));
        return sql.append(')').toString();
    }

    /** One row per thing to do. What somebody is at stays, and what was tried is kept. */
    private void joinWork(CustomerKey survivor, CustomerKey duplicate, Instant now) {
        for (String losing : List.of(CLAIMED_THERE, OPEN_HERE)) {
            between("delete from work_item where attempts = 0 and" + losing, survivor, duplicate)
                    .executeUpdate();
            between(LAPSE + losing, survivor, duplicate)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** A promise under the same id is due at the earlier day, and kept once it was kept to both. */
    private void joinPromises(CustomerKey survivor, CustomerKey duplicate) {
        String theirs = " from promise d where d.customer_id = :duplicate and d.code = promise.code)";
        between(
                        "update promise set"
                                + " due_on = (select case when d.due_on < promise.due_on then d.due_on"
                                + " else promise.due_on end" + theirs
                                + ", kept_on = (select case when promise.kept_on is null or d.kept_on is null then null"
                                + " when d.kept_on > promise.kept_on then d.kept_on else promise.kept_on end" + theirs
                                + " where customer_id = :survivor and exists (select 1" + theirs,
                        survivor,
                        duplicate)
                .executeUpdate();
    }

    /** A rule concerned the customer last when it concerned either of them last. */
    private void joinFigures(CustomerKey survivor, CustomerKey duplicate) {
        String theirs = " from rule_customer d where d.customer_id = :duplicate and d.rule_set = rule_customer.rule_set"
                + " and d.rule = rule_customer.rule)";
        between(
                        "update rule_customer set"
                                + " fired_on = (select case when d.fired_on > rule_customer.fired_on then d.fired_on"
                                + " else rule_customer.fired_on end" + theirs
                                + ", refused_on = (select case when rule_customer.refused_on is null"
                                + " or d.refused_on > rule_customer.refused_on then d.refused_on"
                                + " else rule_customer.refused_on end" + theirs
                                + " where customer_id = :survivor and exists (select 1" + theirs,
                        survivor,
                        duplicate)
                .executeUpdate();
    }

    /** Who stood on both sides of a control group counts on neither from now on. */
    private void joinControlGroups(CustomerKey survivor, CustomerKey duplicate, LocalDate today) {
        between(
                        "update holdout_assignment set crossed_on = coalesce(crossed_on, :today)"
                                + " where customer_id = :survivor and exists (select 1 from holdout_assignment d"
                                + " where d.customer_id = :duplicate and d.rule = holdout_assignment.rule"
                                + " and (d.arm <> holdout_assignment.arm or d.crossed_on is not null))",
                        survivor,
                        duplicate)
                .setParameter("today", today)
                .executeUpdate();
    }

    private Query between(String sql, CustomerKey survivor, CustomerKey duplicate) {
        return entities.createNativeQuery(sql)
                .setParameter("survivor", survivor.id())
                .setParameter("duplicate", duplicate.id());
    }
}

package org.courtesy.privacy.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.Aliases;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.ExternalId;
import org.courtesy.fact.Contract;
import org.courtesy.shared.Containing;

/**
 * What tells of a person in tables that know no customers: bodies that were sent, answered or refused. Rows that name the person go
 * altogether; where a row tells of many, the name is blotted out.
 */
@ApplicationScoped
class Traces {

    /** Shorter names stand in too much that has nothing to do with the person; they are looked for within quotes. */
    private static final int TELLING = 5;

    private static final String BLOT = "erased";

    /** Rows of one message each, by table: the columns in which it stands. */
    private static final Map<String, List<String>> MESSAGES = Map.of(
            "outbox_event", List.of("subject", "body"),
            "webhook_delivery", List.of("subject"),
            "kafka_outgoing", List.of("subject"),
            "dead_letter", List.of("raw", "problem", "event_id"),
            "import_refusal", List.of("source", "errors"),
            "idempotency_key", List.of("body", "location"),
            "letter_piece", List.of("lines"),
            "letter_refusal", List.of("customer", "detail"));

    /** Rows that tell of many, by table. */
    private static final Map<String, List<String>> OF_MANY = Map.of(
            "job", List.of("request", "summary"),
            "shadow", List.of("report"),
            "rule_evidence", List.of("report"),
            "message", List.of("audience", "texts"),
            "message_change", List.of("content"),
            "worklist_view", List.of("filter"));

    private final EntityManager entities;

    /** For the container's proxy. */
    protected Traces() {
        this(null);
    }

    @Inject
    Traces(EntityManager entities) {
        this.entities = entities;
    }

    /** What the person is called by: numbers, ids, addresses. */
    static List<String> names(CustomerRecord known, Aliases others) {
        List<String> names = new ArrayList<>();
        names.add(known.customer().number());
        names.addAll(others.numbers());
        others.externalIds().stream().map(ExternalId::id).forEach(names::add);
        names.addAll(known.externalIds().values());
        names.addAll(known.emails());
        names.addAll(known.phones());
        known.contracts().stream().map(Contract::number).forEach(names::add);
        return names.stream().distinct().toList();
    }

    /** Removes them; answers how many rows went, by table. */
    Map<String, Long> remove(List<String> names) {
        Map<String, Long> gone = new LinkedHashMap<>();
        MESSAGES.forEach((table, columns) -> {
            long rows = 0;
            for (String column : columns) {
                for (String name : names) {
                    rows += entities.createNativeQuery(
                                    "delete from " + table + " where lower(" + column + ") like :name escape '!'")
                            .setParameter("name", Containing.pattern(sought(name)))
                            .executeUpdate();
                }
            }
            if (rows > 0) {
                gone.put(table, rows);
            }
        });
        OF_MANY.forEach((table, columns) -> columns.forEach(column ->
                names.forEach(name -> entities.createNativeQuery("update " + table + " set " + column + " = replace("
                                + column + ", :sought, :blot) where lower(" + column + ") like :name escape '!'")
                        .setParameter("sought", sought(name))
                        .setParameter("blot", sought(name).equals(name) ? BLOT : '"' + BLOT + '"')
                        .setParameter("name", Containing.pattern(sought(name)))
                        .executeUpdate())));
        return gone;
    }

    private static String sought(String name) {
        return name.length() < TELLING ? '"' + name + '"' : name;
    }
}

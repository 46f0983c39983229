package org.courtesy.privacy.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtesy.audit.AuditErasure;
import org.courtesy.consent.LedgerErasure;
import org.courtesy.customer.Aliases;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Duplicates;
import org.courtesy.customer.ErasedCustomers;
import org.courtesy.customer.Namings;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;
import org.courtesy.touchpoint.Reservations;

/** Erases a person, in the caller's transaction, which has locked the customer. */
@ApplicationScoped
class Eraser {

    private static final Set<ContractStatus> SERVED = EnumSet.of(ContractStatus.SIGNED, ContractStatus.ACTIVE);

    /** From this level on money is owed and asked for. */
    private static final int CLAIMING = 2;

    private final EntityManager entities;
    private final CustomerReader reader;
    private final Duplicates duplicates;
    private final ErasedCustomers husks;
    private final LedgerErasure ledger;
    private final AuditErasure audit;
    private final Reservations contacts;
    private final Traces traces;
    private final ErasureMarks marks;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected Eraser() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Eraser(
            EntityManager entities,
            CustomerReader reader,
            Duplicates duplicates,
            ErasedCustomers husks,
            LedgerErasure ledger,
            AuditErasure audit,
            Reservations contacts,
            Traces traces,
            ErasureMarks marks,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.reader = reader;
        this.duplicates = duplicates;
        this.husks = husks;
        this.ledger = ledger;
        this.audit = audit;
        this.contacts = contacts;
        this.traces = traces;
        this.marks = marks;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What speaks against erasing the person now. */
    Set<Hindrance> hindrances(CustomerKey customer) {
        CustomerRecord known = reader.get(customer);
        Set<Hindrance> found = EnumSet.noneOf(Hindrance.class);
        if (known.contracts().stream().map(Contract::status).anyMatch(SERVED::contains)) {
            found.add(Hindrance.CONTRACT);
        }
        if (contacts.openComplaint(customer).isPresent()) {
            found.add(Hindrance.COMPLAINT);
        }
        if (known.customer().conciliationOpen()) {
            found.add(Hindrance.CONCILIATION);
        }
        if (known.contracts().stream()
                .anyMatch(contract -> contract.dunningLevel() >= CLAIMING
                        || contract.instalmentPlan()
                        || contract.disconnectionThreatened())) {
            found.add(Hindrance.CLAIM);
        }
        return found;
    }

    Optional<Erasure> receipt(UUID id) {
        return Optional.ofNullable(entities.find(ErasureEntity.class, id)).map(ErasureEntity::toErasure);
    }

    boolean knows(UUID id) {
        return entities.find(ErasureEntity.class, id) != null;
    }

    /** Erases; all entries of the ledger are linked. */
    Erasure erase(CustomerKey customer, Set<Hindrance> despite, String by) {
        return erase(customer, despite, by, ids.next());
    }

    /** Erases under an id that an erasure had before the database was put back. */
    Erasure erase(CustomerKey customer, Set<Hindrance> despite, String by, UUID id) {
        Instant now = clock.instant();
        CustomerRecord known = reader.get(customer);
        Aliases aliases = duplicates.aliases(customer.number());
        List<String> names = Traces.names(known, aliases);
        entities.flush();
        LedgerErasure.Kept kept = ledger.shred(customer, Namings.of(known, numbers(aliases)), by);
        Map<String, Long> removed = new LinkedHashMap<>();
        Map<String, Long> emptied = new LinkedHashMap<>();
        count(removed, "touchpoint_delivery", ofTouchpoints("delete from touchpoint_delivery", customer));
        count(removed, "follow_up", ofTouchpoints("delete from follow_up", customer));
        ErasurePlan.EMPTIED.forEach((table, columns) -> {
            Query update = of("update " + table + " set " + columns, customer);
            Map.of("now", now, "today", customer.at(now).toLocalDate(), "by", by).entrySet().stream()
                    .filter(parameter -> columns.contains(':' + parameter.getKey()))
                    .forEach(parameter -> update.setParameter(parameter.getKey(), parameter.getValue()));
            count(emptied, table, update);
        });
        ErasurePlan.REMOVED.forEach(table -> count(removed, table, of("delete from " + table, customer)));
        husks.empty(customer, now);
        removed.putAll(traces.remove(names));
        // Last, since nobody links the trail from here on.
        long entries = audit.shred(numbers(aliases), by);
        if (entries > 0) {
            emptied.put("audit_entry", entries);
        }
        Erasure erasure = new Erasure(
                id.toString(),
                Instants.utc(now),
                by,
                List.copyOf(despite),
                removed,
                emptied,
                kept.entries(),
                kept.until());
        entities.persist(new ErasureEntity(customer.id(), erasure));
        marks.note(erasure.id(), numbers(aliases));
        // Last of all, so that it is not taken for a trace: whoever holds something of the person has to hear of it.
        outbox.tell(
                EventType.CUSTOMER_ERASED,
                customer.number(),
                () -> new EventData()
                        .with("customer", customer.number())
                        .with("externalIds", known.externalIds())
                        .with("at", customer.at(now)));
        return erasure;
    }

    private static List<String> numbers(Aliases aliases) {
        return Stream.concat(Stream.of(aliases.customer()), aliases.numbers().stream())
                .toList();
    }

    private Query of(String statement, CustomerKey customer) {
        return entities.createNativeQuery(statement + " where customer_id = :customer")
                .setParameter("customer", customer.id());
    }

    private Query ofTouchpoints(String statement, CustomerKey customer) {
        return entities.createNativeQuery(
                        statement + " where touchpoint_id in (select id from touchpoint where customer_id = :customer)")
                .setParameter("customer", customer.id());
    }

    private static void count(Map<String, Long> counts, String table, Query statement) {
        long rows = statement.executeUpdate();
        if (rows > 0) {
            counts.put(table, rows);
        }
    }
}

package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.UnavailableException;

/**
 * Two records of one person, and how one is made of them. What hangs on the records is moved by whoever merges them, between
 * {@link #hold} and {@link #become}. Runs in the caller's transaction.
 */
@ApplicationScoped
public class Duplicates {

    /**
     * Two records, and the one that would be made of them.
     *
     * @param version of the survivor's record
     * @param record the duplicate's, as it stands
     * @param settlement what the survivor's record will say
     */
    public record Pair(
            CustomerKey survivor, CustomerKey duplicate, long version, CustomerRecord record, Settlement settlement) {}

    private static final int TRIES = 3;

    private final CustomerRepository customers;
    private final CustomerRegister register;
    private final CustomerWriter writer;
    private final EntityManager entities;
    private final Clock clock;

    /** For the container's proxy. */
    protected Duplicates() {
        this(null, null, null, null, null);
    }

    @Inject
    Duplicates(
            CustomerRepository customers,
            CustomerRegister register,
            CustomerWriter writer,
            EntityManager entities,
            Clock clock) {
        this.customers = customers;
        this.register = register;
        this.writer = writer;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The two records as they stand.
     *
     * @throws NotFoundException if one of them is not there
     */
    public Pair look(String survivor, String duplicate) {
        CustomerEntity ours = row(survivor);
        CustomerEntity theirs = row(duplicate);
        CustomerRecord record = writer.read(theirs).body();
        return new Pair(
                register.get(ours.id),
                register.get(theirs.id),
                ours.version,
                record,
                Settlement.of(writer.read(ours).body(), record));
    }

    /**
     * The same, with both locked until the transaction ends, in the order of their keys, so that nothing more can be hung on
     * them: not even by those who write without holding the customer.
     *
     * @throws NotFoundException if one of them is not there
     * @throws UnavailableException if others hold one of them for too long
     */
    public Pair hold(String survivor, String duplicate) {
        for (int i = 0; i < TRIES; i++) {
            Set<Long> wanted = keys(survivor, duplicate);
            customers.lockWhole(wanted);
            // What was read before the lock may be out of date.
            entities.clear();
            if (wanted.equals(keys(survivor, duplicate))) {
                return look(survivor, duplicate);
            }
        }
        throw new UnavailableException("CUSTOMER_BUSY", "Too many merges of " + survivor + " at once", 1);
    }

    private Set<Long> keys(String survivor, String duplicate) {
        return Stream.of(row(survivor).id, row(duplicate).id).collect(Collectors.toSet());
    }

    private CustomerEntity row(String number) {
        return customers.find(number).orElseThrow(() -> new NotFoundException("CUSTOMER", number));
    }

    /**
     * Makes one record of two that are held and of which the duplicate has nothing left but its own row. Its number and the
     * external ids for which the survivor's record has no room stand for the survivor from now on.
     */
    public CustomerKey become(Pair pair) {
        Instant now = clock.instant();
        long survivor = pair.survivor().id();
        CustomerEntity theirs =
                entities.find(CustomerEntity.class, pair.duplicate().id());
        Instant robinson = theirs.robinsonListAt;
        Instant blocked = theirs.blockListAt;
        LocalDate asks = theirs.privacyRequestOn;
        LocalDate restricted = theirs.privacyRestrictedOn;
        String household = theirs.householdId;
        String premise = theirs.premiseId;
        entities.clear();
        entities.createNativeQuery("delete from customer where id = :duplicate")
                .setParameter("duplicate", pair.duplicate().id())
                .executeUpdate();
        customers.add(new AliasEntity(
                AliasEntity.NUMBER,
                pair.duplicate().number(),
                survivor,
                pair.duplicate().id()));
        keepExternalIds(pair);
        CustomerEntity row = entities.find(CustomerEntity.class, survivor);
        stayOnLists(row, robinson, blocked);
        row.privacyRequestOn = earlier(row.privacyRequestOn, asks);
        row.privacyRestrictedOn = earlier(row.privacyRestrictedOn, restricted);
        row.householdId = Optional.ofNullable(row.householdId).orElse(household);
        row.premiseId = Optional.ofNullable(row.premiseId).orElse(premise);
        CustomerRecord settled = pair.settlement().record();
        CustomerMapper.fill(row, settled, now);
        Reachability.recount(row);
        customers.flush();
        writer.index(row, writer.read(row).body());
        customers.flush();
        entities.clear();
        return register.get(survivor);
    }

    private void keepExternalIds(Pair pair) {
        pair.record().externalIds().forEach((system, id) -> {
            if (!id.equals(pair.settlement().record().externalIds().get(system))) {
                customers.add(new AliasEntity(system, id, pair.survivor().id(), null));
            }
        });
        customers.flush();
    }

    /** On a list since the earlier of two days; the provider writes these columns for nobody. */
    private void stayOnLists(CustomerEntity row, Instant robinson, Instant blocked) {
        entities.createQuery("update CustomerEntity c set c.robinsonListAt = :robinson, c.blockListAt = :blocked"
                        + " where c.id = :id")
                .setParameter("robinson", earlier(row.robinsonListAt, robinson))
                .setParameter("blocked", earlier(row.blockListAt, blocked))
                .setParameter("id", row.id)
                .executeUpdate();
    }

    private static <T extends Comparable<? super T>> T earlier(T one, T other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The version of the survivor's record as it is stored now. */
    public long version(CustomerKey survivor) {
        return customers.find(survivor.id()).orElseThrow().version;
    }

    /**
     * The names under which a customer is known besides their own.
     *
     * @throws NotFoundException if there is no such customer
     */
    public Aliases aliases(String number) {
        CustomerEntity row = row(number);
        List<AliasEntity> all = customers.aliases().of(Set.of(row.id)).getOrDefault(row.id, List.of());
        return new Aliases(
                row.number,
                all.stream()
                        .filter(one -> one.system.equals(AliasEntity.NUMBER))
                        .map(one -> one.alias)
                        .toList(),
                all.stream()
                        .filter(one -> !one.system.equals(AliasEntity.NUMBER))
                        .map(one -> new ExternalId(one.system, one.alias))
                        .toList());
    }

    /** The record as it is kept for those who want to know what it said. */
    public static String text(CustomerRecord record) {
        return CaseJson.write(record);
    }
}

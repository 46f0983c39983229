package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.courtesy.fact.CustomerKind;
import org.courtesy.shared.Checks;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.OneOrMany;
import org.courtesy.shared.RowQuery;
import org.courtesy.shared.UnavailableException;

/** Customers and what is stored with them. */
@ApplicationScoped
class CustomerRepository {

    /** A customer who is held, with the answer to what was asked in the same go: null if there is none. */
    record Held(CustomerEntity customer, Object answer) {}

    /** A customer found, with what lists are ordered by. */
    record Found(
            Long id,
            String sortName,
            String number,
            CustomerKind kind,
            String given,
            String family,
            String organisation,
            String street,
            String postalCode,
            String city,
            String country) {

        CustomerRow toRow() {
            return new CustomerRow(
                    number, kind, new Name(given, family, organisation).full(), street, postalCode, city, country);
        }
    }

    /** Position in a list of customers. */
    record SortKey(String sortName, long id) {}

    private static final String SEARCH = "select new org.courtesy.customer.CustomerRepository$Found(c.id, c.sortName,"
            + " c.number, c.kind, c.givenName, c.familyName, c.organisationName, c.street, c.postalCode, c.city,"
            + " c.country) from CustomerEntity c where 1 = 1";

    /** Up to so many customers of a term are all found and then sorted: some hundredths of a second for the most of them. */
    private static final int FEW = 5000;

    private static final String ALONG_THE_ORDER = " order by c.sortName, c.id";

    /**
     * The same order, but as an expression that no index serves. PostgreSQL would walk along the index of names and look each
     * one up until it has a page, which is long for a name that comes late in it.
     */
    private static final String SORTED = " order by concat(c.sortName, ''), c.id";

    /** How often a customer is looked for who is merged into another one at the very moment. */
    private static final int TRIES = 3;

    private final EntityManager entityManager;
    private final CustomerLimit limit;
    private final CustomerAliases aliases;

    /** For the container's proxy. */
    protected CustomerRepository() {
        this(null, null);
    }

    @Inject
    CustomerRepository(EntityManager entityManager, CustomerLimit limit) {
        this.entityManager = entityManager;
        this.limit = limit;
        this.aliases = new CustomerAliases(entityManager);
    }

    /** The names under which customers are known besides their own. */
    CustomerAliases aliases() {
        return aliases;
    }

    /** Asks several queries at once, after what this transaction changed is written. */
    void read(List<RowQuery> queries) {
        entityManager.flush();
        RowQuery.ask(entityManager, queries);
    }

    /** The customer with that number, or for whom it stands since records were merged. */
    Optional<CustomerEntity> find(String number) {
        return byNumber(number, current -> exactly(current, LockModeType.NONE), Function.identity());
    }

    /** The customer of a row, or who has become of it. */
    Optional<CustomerEntity> find(long id) {
        return Optional.ofNullable(entityManager.find(CustomerEntity.class, id))
                .or(() -> aliases.current(id).map(now -> entityManager.find(CustomerEntity.class, now)))
                .map(row -> shown(row, Long.toString(id)));
    }

    /** A customer whom the caller may see; nobody learns of another one that there is one. */
    private CustomerEntity shown(CustomerEntity row, String called) {
        if (hidden(row)) {
            throw new NotFoundException("CUSTOMER", called);
        }
        return row;
    }

    private boolean hidden(CustomerEntity row) {
        return limit.hides(row.country, row.postalCode);
    }

    /**
     * The customer, locked until the transaction ends, so that decisions on one customer are made one after the other.
     *
     * @throws UnavailableException if others hold it for too long
     */
    Optional<CustomerEntity> lock(String number) {
        return inTime(
                number,
                () -> byNumber(
                        number, current -> exactly(current, LockModeType.PESSIMISTIC_WRITE), Function.identity()));
    }

    /** The same, with something asked in the same go. */
    Optional<Held> lock(String number, Aside aside) {
        return inTime(number, () -> byNumber(number, current -> exactly(current, aside), Held::customer));
    }

    /** Locks household and premise, where there are such, until the transaction ends. */
    void lockShared(String household, String premise, String number) {
        inTime(number, () -> {
            if (household != null) {
                entityManager.find(HouseholdEntity.class, household, LockModeType.PESSIMISTIC_WRITE);
            }
            if (premise != null) {
                entityManager.find(PremiseEntity.class, premise, LockModeType.PESSIMISTIC_WRITE);
            }
            return null;
        });
    }

    /** Locks customers in the order of their keys until the transaction ends. */
    void lockAll(Collection<Long> ids) {
        inTime(
                ids.size() + " customers",
                () -> OneOrMany.query(
                                entityManager,
                                "select c from CustomerEntity c where c.id in :ids order by c.id",
                                CustomerEntity.class,
                                "ids",
                                ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    /**
     * Locks customers in the order of their keys, and keeps everybody from hanging anything on them: the lock that the
     * provider takes lets rows be written that refer to a locked one.
     */
    void lockWhole(Collection<Long> ids) {
        inTime(
                ids.size() + " customers",
                () -> entityManager
                        .createNativeQuery("select c.id from customer c where c.id in (:ids) order by c.id for update")
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private static <T> T inTime(String whom, Supplier<T> locking) {
        try {
            return locking.get();
        } catch (PessimisticLockException | LockTimeoutException e) {
            throw new UnavailableException("CUSTOMER_BUSY", "Too many calls on " + whom + " at once", 1);
        }
    }

    private <T> Optional<T> byNumber(
            String number, Function<String, Optional<T>> exactly, Function<T, CustomerEntity> row) {
        if (!Checks.storable(number)) {
            return Optional.empty();
        }
        Optional<T> found = exactly.apply(number);
        for (int i = 0; i < TRIES && found.isEmpty(); i++) {
            Optional<String> current = aliases.current(number);
            if (current.isEmpty()) {
                return Optional.empty();
            }
            found = exactly.apply(current.get());
        }
        found.ifPresent(one -> shown(row.apply(one), number));
        return found;
    }

    private Optional<CustomerEntity> exactly(String number, LockModeType lock) {
        return entityManager
                .createQuery("select c from CustomerEntity c where c.number = :number", CustomerEntity.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<Held> exactly(String number, Aside aside) {
        TypedQuery<Object[]> query = entityManager
                .createQuery(
                        "select c, (" + aside.subquery() + ") from CustomerEntity c where c.number = :number",
                        Object[].class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        aside.parameters().forEach(query::setParameter);
        return query.getResultList().stream().findFirst().map(row -> new Held((CustomerEntity) row[0], row[1]));
    }

    /** Those customers that exist, each once, by their numbers or those that stand for them since records were merged. */
    List<CustomerEntity> findAll(Collection<String> numbers) {
        List<CustomerEntity> found = exactly(numbers);
        Set<String> missing = new HashSet<>(numbers);
        found.forEach(row -> missing.remove(row.number));
        Set<String> current = new HashSet<>(aliases.current(missing).values());
        found.forEach(row -> current.remove(row.number));
        if (current.isEmpty()) {
            return found;
        }
        List<CustomerEntity> all = new ArrayList<>(found);
        all.addAll(exactly(current));
        return all;
    }

    private List<CustomerEntity> exactly(Collection<String> numbers) {
        return OneOrMany.query(
                        entityManager,
                        "select c from CustomerEntity c where c.number in :numbers",
                        CustomerEntity.class,
                        "numbers",
                        numbers)
                .getResultStream()
                .filter(row -> !hidden(row))
                .toList();
    }

    /** The customers of ids in other systems, whatever the system, with those of records that were merged into them. */
    Map<ExternalId, CustomerEntity> byExternalIds(Collection<String> ids) {
        Map<ExternalId, CustomerEntity> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        OneOrMany.query(
                        entityManager,
                        "select key(e), value(e), c from CustomerEntity c join c.externalIds e where value(e) in :ids",
                        Object[].class,
                        "ids",
                        ids)
                .getResultList()
                .forEach(row -> found.put(new ExternalId((String) row[0], (String) row[1]), (CustomerEntity) row[2]));
        aliases.externalIds(ids)
                .forEach(row -> found.computeIfAbsent(
                        new ExternalId((String) row[0], (String) row[1]),
                        id -> entityManager.find(CustomerEntity.class, row[3])));
        found.values().removeIf(this::hidden);
        return found;
    }

    /** At most so many customers behind a position that have a term beginning with each of the prefixes. */
    List<Found> search(List<String> prefixes, SortKey after, int most) {
        Map<String, Object> areas = new HashMap<>();
        StringBuilder text = new StringBuilder(SEARCH).append(limit.condition("c", areas));
        for (int i = 0; i < prefixes.size(); i++) {
            text.append(" and c.id in (select t.customerId from SearchTerm t where t.term like :prefix")
                    .append(i)
                    .append(')');
        }
        if (after != null) {
            text.append(" and (c.sortName > :name or c.sortName = :name and c.id > :id)");
        }
        TypedQuery<Found> query = entityManager.createQuery(
                text.append(prefixes.stream().anyMatch(this::few) ? SORTED : ALONG_THE_ORDER)
                        .toString(),
                Found.class);
        areas.forEach(query::setParameter);
        for (int i = 0; i < prefixes.size(); i++) {
            query.setParameter("prefix" + i, prefixes.get(i) + "%");
        }
        if (after != null) {
            query.setParameter("name", after.sortName()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Whether so few bear a term that begins so that it is quicker to find them all than to walk along the order. */
    private boolean few(String prefix) {
        return entityManager
                        .createQuery("select t.customerId from SearchTerm t where t.term like :prefix", Long.class)
                        .setParameter("prefix", prefix + "%")
                        .setMaxResults(FEW + 1)
                        .getResultList()
                        .size()
                <= FEW;
    }

    List<ContractEntity> contractsOf(Collection<Long> customerIds) {
        return OneOrMany.query(
                        entityManager,
                        "select c from ContractEntity c where c.customerId in :customers order by c.number",
                        ContractEntity.class,
                        "customers",
                        customerIds)
                .getResultList();
    }

    List<ContractEntity> contracts(Collection<String> numbers) {
        return OneOrMany.query(
                        entityManager,
                        "select c from ContractEntity c where c.number in :numbers",
                        ContractEntity.class,
                        "numbers",
                        numbers)
                .getResultList();
    }

    List<PremiseEntity> premises(Collection<String> ids) {
        return OneOrMany.query(
                        entityManager,
                        "select p from PremiseEntity p where p.id in :ids",
                        PremiseEntity.class,
                        "ids",
                        ids)
                .getResultList();
    }

    List<HouseholdEntity> households(Collection<String> ids) {
        return OneOrMany.query(
                        entityManager,
                        "select h from HouseholdEntity h where h.id in :ids",
                        HouseholdEntity.class,
                        "ids",
                        ids)
                .getResultList();
    }

    Optional<PremiseEntity> findPremise(String id) {
        return Optional.ofNullable(entityManager.find(PremiseEntity.class, id));
    }

    Optional<HouseholdEntity> findHousehold(String id) {
        return Optional.ofNullable(entityManager.find(HouseholdEntity.class, id));
    }

    /** The premise, made if it is not there, so that customers can refer to it. */
    PremiseEntity premise(String id) {
        PremiseEntity premise = entityManager.find(PremiseEntity.class, id);
        if (premise == null) {
            premise = new PremiseEntity(id);
            entityManager.persist(premise);
        }
        return premise;
    }

    /** The household, made if it is not there, so that customers can refer to it. */
    HouseholdEntity household(String id) {
        HouseholdEntity household = entityManager.find(HouseholdEntity.class, id);
        if (household == null) {
            household = new HouseholdEntity(id);
            entityManager.persist(household);
        }
        return household;
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void remove(Object row) {
        entityManager.remove(row);
    }

    void flush() {
        entityManager.flush();
    }
}

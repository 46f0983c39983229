package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Premise;

/** Reads everything page by page in the order of its numbers, for exports. Runs in the caller's transaction. */
@ApplicationScoped
public class CustomerPages {

    private static final String HAS_WISHES = "(e.preferredChannel is not null or e.pausedFrom is not null"
            + " or e.pausedTo is not null or e.greetings = false or e.maxAdvertisingPer30Days is not null)";

    /**
     * The wishes of a customer.
     *
     * @param customer number of the customer
     */
    public record PreferenceOf(String customer, Preference preference) {}

    private final EntityManager entities;
    private final CustomerBatch customers;
    private final PartBatch parts;

    /** For the container's proxy. */
    protected CustomerPages() {
        this(null, null, null);
    }

    @Inject
    CustomerPages(EntityManager entities, CustomerBatch customers, PartBatch parts) {
        this.entities = entities;
        this.customers = customers;
        this.parts = parts;
    }

    /** How many customers there are. */
    public long countCustomers() {
        return count("CustomerEntity e");
    }

    /** How many contracts there are. */
    public long countContracts() {
        return count("ContractEntity e");
    }

    /** How many premises there are. */
    public long countPremises() {
        return count("PremiseEntity e");
    }

    /** How many households there are. */
    public long countHouseholds() {
        return count("HouseholdEntity e");
    }

    /** How many customers are on a list. */
    public long countListed(BlockList list) {
        return count("CustomerEntity e where e." + list.column() + " is not null");
    }

    /** How many customers have wishes of their own. */
    public long countPreferences() {
        return count("CustomerEntity e where " + HAS_WISHES);
    }

    /** The systems of which customers have ids, in alphabetical order. */
    public List<String> systems() {
        return entities.createQuery(
                        "select distinct key(x) from CustomerEntity c join c.externalIds x order by key(x)",
                        String.class)
                .getResultList();
    }

    /**
     * The next customers with all that belongs to them.
     *
     * @param after number of the one before, null at the beginning
     */
    public List<CustomerRecord> customers(String after, int limit) {
        List<String> numbers = page("select e.number from CustomerEntity e where 1 = 1", "e.number", after, limit);
        Map<String, CustomerRecord> found = customers.load(numbers);
        return numbers.stream().map(found::get).toList();
    }

    /** The next contracts behind a number. */
    public List<CustomerContract> contracts(String after, int limit) {
        List<String> numbers = page("select e.number from ContractEntity e where 1 = 1", "e.number", after, limit);
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, CustomerContract> found = entities.createQuery(
                        "select k, c.number from ContractEntity k, CustomerEntity c"
                                + " where k.customerId = c.id and k.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .map(row -> new CustomerContract((String) row[1], ((ContractEntity) row[0]).toFact()))
                .collect(Collectors.toMap(row -> row.contract().number(), row -> row));
        return numbers.stream().map(found::get).toList();
    }

    /** The next premises behind an id. */
    public List<Premise> premises(String after, int limit) {
        List<String> ids = page("select e.id from PremiseEntity e where 1 = 1", "e.id", after, limit);
        Map<String, Premise> found = parts.premises(ids);
        return ids.stream().map(found::get).toList();
    }

    /** The next households behind an id. */
    public List<HouseholdRef> households(String after, int limit) {
        List<String> ids = page("select e.id from HouseholdEntity e where 1 = 1", "e.id", after, limit);
        Map<String, HouseholdRef> found = parts.households(ids);
        return ids.stream().map(found::get).toList();
    }

    /** The wishes of the next customers who have any. */
    public List<PreferenceOf> preferences(String after, int limit) {
        List<String> numbers =
                page("select e.number from CustomerEntity e where " + HAS_WISHES, "e.number", after, limit);
        Map<String, CustomerRecord> found = customers.load(numbers);
        return numbers.stream()
                .map(number ->
                        new PreferenceOf(number, found.get(number).customer().preference()))
                .toList();
    }

    /** The numbers of the next customers on a list. */
    public List<String> listed(BlockList list, String after, int limit) {
        return page(
                "select e.number from CustomerEntity e where e." + list.column() + " is not null",
                "e.number",
                after,
                limit);
    }

    private List<String> page(String query, String key, String after, int limit) {
        String behind = after == null ? "" : " and " + key + " > :after";
        TypedQuery<String> page = entities.createQuery(query + behind + " order by " + key, String.class);
        if (after != null) {
            page.setParameter("after", after);
        }
        return page.setMaxResults(limit).getResultList();
    }

    private long count(String what) {
        return entities.createQuery("select count(e) from " + what, Long.class).getSingleResult();
    }
}

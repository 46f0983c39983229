package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.fact.Contract;
import org.courtesy.json.InvalidInputException;

/**
 * Reads and writes many customers at once for imports: one query per table, however many they are, and batched writes.
 * Runs in the caller's transaction, which may fail as a whole; whoever calls divides and tries again.
 */
@ApplicationScoped
public class CustomerBatch {

    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final EntityManager entities;
    private final Clock clock;

    /** For the container's proxy. */
    protected CustomerBatch() {
        this(null, null, null, null);
    }

    @Inject
    CustomerBatch(CustomerRepository customers, CustomerWriter writer, EntityManager entities, Clock clock) {
        this.customers = customers;
        this.writer = writer;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Checks a record like the one that is sent alone.
     *
     * @throws InvalidInputException with all that is wrong with it
     */
    public static void check(CustomerRecord body) {
        CustomerChecks.check(body.customer() == null ? null : body.customer().number(), body);
    }

    /** The stored records of those customers that exist, by number. */
    public Map<String, CustomerRecord> load(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<CustomerEntity> rows = customers.findAll(numbers);
        fetch(rows);
        Map<Long, List<Contract>> contracts = contracts(rows);
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.number,
                        row -> writer.read(row, contracts.getOrDefault(row.id, List.of()), false)
                                .body()));
    }

    /** Brings what hangs on the rows into the session, one query per table. */
    private void fetch(List<CustomerEntity> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (String part : List.of("contactPoints", "externalIds", "searchTerms", "likenesses")) {
            entities.createQuery(
                            "select c from CustomerEntity c left join fetch c." + part + " where c in :rows",
                            CustomerEntity.class)
                    .setParameter("rows", rows)
                    .getResultList();
        }
        List<String> premises = present(rows, row -> row.premiseId);
        if (!premises.isEmpty()) {
            customers.premises(premises);
        }
        List<String> households = present(rows, row -> row.householdId);
        if (!households.isEmpty()) {
            customers.households(households);
        }
    }

    private Map<Long, List<Contract>> contracts(List<CustomerEntity> rows) {
        return rows.isEmpty()
                ? Map.of()
                : customers.contractsOf(rows.stream().map(row -> row.id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                ContractEntity::customerId,
                                Collectors.mapping(ContractEntity::toFact, Collectors.toList())));
    }

    /** The numbers of the customers to whom those of the contracts belong that exist, by number of the contract. */
    public Map<String, String> ownersOfContracts(Collection<String> numbers) {
        return owners(
                "select k.number, c.number from ContractEntity k, CustomerEntity c"
                        + " where k.customerId = c.id and k.number in :ids",
                numbers);
    }

    /** The numbers that customers have now to whom former numbers among these belong, by former number. */
    public Map<String, String> current(Collection<String> numbers) {
        return customers.aliases().current(numbers);
    }

    /** The numbers of the customers to whom external ids belong, by system and id with a blank between them. */
    public Map<String, String> ownersOfExternalIds(Collection<String> ids) {
        Map<String, String> owners = owners(
                "select concat(key(e), ' ', value(e)), c.number from CustomerEntity c join c.externalIds e"
                        + " where value(e) in :ids",
                ids);
        customers
                .aliases()
                .externalIds(ids)
                .forEach(found -> owners.putIfAbsent(found[0] + " " + found[1], (String) found[2]));
        return owners;
    }

    private Map<String, String> owners(String query, Collection<String> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : entities.createQuery(query, Object[].class).setParameter("ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(
                                found -> (String) found[0], found -> (String) found[1], (a, b) -> a, HashMap::new));
    }

    /** The same for ids that came from duplicates which were merged. */
    public Map<String, String> currentOfExternalIds(Collection<String> ids) {
        Map<String, String> owners = new HashMap<>();
        customers.aliases().externalIds(ids).forEach(found -> owners.put(found[0] + " " + found[1], (String) found[2]));
        return owners;
    }

    /** Creates or changes customers whose records were checked; contracts that a record does not name stay. */
    public void write(Collection<CustomerRecord> bodies) {
        Instant now = clock.instant();
        Map<String, CustomerEntity> rows =
                customers
                        .findAll(bodies.stream()
                                .map(body -> body.customer().number())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.number, row -> row));
        fetch(List.copyOf(rows.values()));
        Map<String, HouseholdEntity> households = households(bodies);
        Map<String, PremiseEntity> premises = premises(bodies);
        // The provider knows no association that would make it write them before the customers.
        customers.flush();
        Map<Long, List<AliasEntity>> aliases =
                customers.aliases().of(rows.values().stream().map(row -> row.id).toList());
        List<CustomerEntity> created = new ArrayList<>();
        for (CustomerRecord body : bodies) {
            CustomerEntity row = rows.computeIfAbsent(body.customer().number(), CustomerEntity::new);
            row.householdId = householdId(body);
            if (row.householdId != null && body.household() != null) {
                households.get(row.householdId).report(body.household().advertisingPointsLast30Days(), now);
            }
            if (body.premise() != null) {
                row.premiseId = premiseId(body);
                premises.get(row.premiseId).change(body.premise(), now);
            }
            CustomerMapper.fill(row, body, now);
            writer.index(row, body, row.id == null ? List.of() : aliases.getOrDefault(row.id, List.of()));
            if (row.id == null) {
                customers.add(row);
                created.add(row);
            }
        }
        writeContracts(bodies, rows);
        customers.flush();
        customers.aliases().refuseNew(created.stream().map(row -> row.number).toList());
        customers.aliases().refuseTaken(rows.values());
    }

    private Map<String, HouseholdEntity> households(Collection<CustomerRecord> bodies) {
        List<String> ids = present(bodies, CustomerBatch::householdId);
        return ids.isEmpty()
                ? Map.of()
                : withMissing(ids, customers.households(ids), household -> household.id, HouseholdEntity::new);
    }

    private Map<String, PremiseEntity> premises(Collection<CustomerRecord> bodies) {
        List<String> ids = present(bodies, CustomerBatch::premiseId);
        return ids.isEmpty()
                ? Map.of()
                : withMissing(ids, customers.premises(ids), premise -> premise.id, PremiseEntity::new);
    }

    private <T> Map<String, T> withMissing(
            List<String> ids, List<T> found, Function<T, String> id, Function<String, T> constructor) {
        Map<String, T> all = found.stream().collect(Collectors.toMap(id, row -> row));
        for (String missing : ids) {
            all.computeIfAbsent(missing, key -> {
                T made = constructor.apply(key);
                customers.add(made);
                return made;
            });
        }
        return all;
    }

    private static String householdId(CustomerRecord body) {
        HouseholdRef sent = body.household();
        return sent != null && sent.id() != null ? sent.id() : body.customer().household();
    }

    /** A premise without an id is the customer's own and bears the customer's number. */
    private static String premiseId(CustomerRecord body) {
        if (body.premise() == null) {
            return null;
        }
        return body.premise().id() == null
                ? body.customer().number()
                : body.premise().id();
    }

    private void writeContracts(Collection<CustomerRecord> bodies, Map<String, CustomerEntity> rows) {
        Map<String, ContractEntity> known = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        bodies.forEach(body -> contracts(body).forEach(contract -> numbers.add(contract.number())));
        if (!numbers.isEmpty()) {
            customers.contracts(numbers).forEach(contract -> known.put(contract.number(), contract));
        }
        for (CustomerRecord body : bodies) {
            Long customer = rows.get(body.customer().number()).id;
            for (Contract contract : contracts(body)) {
                ContractEntity row = known.get(contract.number());
                if (row == null) {
                    row = new ContractEntity(contract.number(), customer);
                    row.change(contract);
                    customers.add(row);
                } else {
                    row.change(contract);
                }
            }
        }
    }

    private static List<Contract> contracts(CustomerRecord body) {
        return body.contracts() == null ? List.of() : body.contracts();
    }

    private static <T> List<String> present(Collection<T> all, Function<T, String> id) {
        return all.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}

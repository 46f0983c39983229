package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.courtesy.customer.ContactPoint.Kind;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Premise;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Constraints;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;

/** Turns customer records into rows and back, within the transaction of the service. */
@ApplicationScoped
class CustomerWriter {

    private static final String CONTRACT_TAKEN = "CONTRACT_OF_ANOTHER_CUSTOMER";

    private final CustomerRepository customers;
    private final Clock clock;

    /** For the container's proxy. */
    protected CustomerWriter() {
        this(null, null);
    }

    @Inject
    CustomerWriter(CustomerRepository customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    StoredCustomer put(String number, CustomerRecord body, Long expectedVersion) {
        Optional<CustomerEntity> stored = customers.find(number);
        stored.ifPresent(row -> checkVersion(row, expectedVersion));
        CustomerEntity row = stored.orElseGet(() -> new CustomerEntity(number));
        return guarded(row, expectedVersion, () -> {
            fill(row, body);
            if (stored.isEmpty()) {
                customers.add(row);
            }
            if (body.contracts() != null) {
                replaceContracts(row, body.contracts());
            }
            List<Contract> contracts = index(row, body);
            customers.flush();
            if (stored.isEmpty()) {
                customers.aliases().refuseNew(Set.of(number));
            }
            customers.aliases().refuseTaken(List.of(row));
            return read(row, contracts, stored.isEmpty());
        });
    }

    private void fill(CustomerEntity row, CustomerRecord body) {
        Instant now = clock.instant();
        row.householdId = household(body, now);
        row.premiseId = premise(row, body, now);
        if (row.householdId != null || row.premiseId != null) {
            // The provider knows no association that would make it write them before the customer.
            customers.flush();
        }
        CustomerMapper.fill(row, body, now);
    }

    private static void checkVersion(CustomerEntity row, Long expectedVersion) {
        if (expectedVersion == null) {
            throw new PreconditionRequiredException("CUSTOMER", row.number);
        }
        if (expectedVersion != row.version) {
            throw new PreconditionFailedException(expectedVersion, row.version);
        }
    }

    private String household(CustomerRecord body, Instant now) {
        HouseholdRef sent = body.household();
        String id =
                sent != null && sent.id() != null ? sent.id() : body.customer().household();
        if (id != null) {
            customers.household(id).report(sent == null ? null : sent.advertisingPointsLast30Days(), now);
        }
        return id;
    }

    /** A premise without an id is the customer's own and bears the customer's number. */
    private String premise(CustomerEntity row, CustomerRecord body, Instant now) {
        if (body.premise() == null) {
            return row.premiseId;
        }
        String id = body.premise().id() == null ? row.number : body.premise().id();
        customers.premise(id).change(body.premise(), now);
        return id;
    }

    private void replaceContracts(CustomerEntity row, List<Contract> contracts) {
        Set<String> kept = contracts.stream().map(Contract::number).collect(Collectors.toSet());
        for (ContractEntity contract : customers.contractsOf(Set.of(row.id))) {
            if (!kept.contains(contract.number())) {
                customers.remove(contract);
            }
        }
        storeContracts(row, contracts);
    }

    private void storeContracts(CustomerEntity row, Collection<Contract> contracts) {
        if (contracts.isEmpty()) {
            return;
        }
        Map<String, ContractEntity> known = new HashMap<>();
        customers
                .contracts(contracts.stream().map(Contract::number).toList())
                .forEach(contract -> known.put(contract.number(), contract));
        for (Contract contract : contracts) {
            ContractEntity entity = known.get(contract.number());
            if (entity == null) {
                entity = new ContractEntity(contract.number(), row.id);
                entity.change(contract);
                customers.add(entity);
            } else if (entity.customerId().equals(row.id)) {
                entity.change(contract);
            } else {
                throw contractOfAnother(contract.number());
            }
        }
    }

    StoredCustomer putContract(CustomerEntity row, Contract contract) {
        return guarded(row, row.version, () -> {
            row.changedAt = clock.instant();
            storeContracts(row, List.of(contract));
            index(row, read(row).body());
            customers.flush();
            return read(row);
        });
    }

    StoredCustomer moveTo(CustomerEntity row, String household) {
        if (household != null) {
            customers.household(household);
            customers.flush();
        }
        row.householdId = household;
        row.changedAt = clock.instant();
        customers.flush();
        return read(row);
    }

    Premise putPremise(String id, Premise premise) {
        PremiseEntity row = customers.premise(id);
        row.change(premise, clock.instant());
        return row.toFact(premise.advertisingPointsLast30Days());
    }

    HouseholdRef putHousehold(String id, HouseholdRef household) {
        HouseholdEntity row = customers.household(id);
        row.report(household.advertisingPointsLast30Days(), clock.instant());
        return read(row);
    }

    /** Makes the customer findable, by searches and beside those who are alike; answers the contracts, which are part of what one is found by. */
    List<Contract> index(CustomerEntity row, CustomerRecord body) {
        List<AliasEntity> aliases = row.id == null
                ? List.of()
                : customers.aliases().of(Set.of(row.id)).getOrDefault(row.id, List.of());
        return index(row, body, aliases);
    }

    List<Contract> index(CustomerEntity row, CustomerRecord body, List<AliasEntity> aliases) {
        List<Contract> contracts = body.contracts() != null ? body.contracts() : contracts(row);
        Set<String> terms = new HashSet<>(SearchTerms.of(row.number, body, contracts));
        aliases.forEach(alias -> terms.addAll(SearchTerms.ofNumber(alias.alias)));
        row.searchTerms.retainAll(terms);
        row.searchTerms.addAll(terms);
        Set<String> likenesses = Likeness.of(Likeness.Traits.of(body));
        row.likenesses.retainAll(likenesses);
        row.likenesses.addAll(likenesses);
        return contracts;
    }

    /** None of a customer who is not stored yet. */
    private List<Contract> contracts(CustomerEntity row) {
        return row.id == null
                ? List.of()
                : customers.contractsOf(Set.of(row.id)).stream()
                        .map(ContractEntity::toFact)
                        .toList();
    }

    /** Makes a change and says in the words of the product why the database refused it. */
    private static <T> T guarded(CustomerEntity row, Long expectedVersion, Supplier<T> change) {
        try {
            return change.get();
        } catch (OptimisticLockException e) {
            throw new PreconditionFailedException(expectedVersion, row.version + 1);
        } catch (PersistenceException e) {
            if (Constraints.violated(e, "uq_customer_number")) {
                throw new PreconditionRequiredException("CUSTOMER", row.number);
            }
            if (Constraints.violated(e, "uq_contract_number")) {
                throw new ConflictException(
                        CONTRACT_TAKEN, "A contract of " + row.number + " belongs to another customer", row.number);
            }
            if (Constraints.violated(e, "uq_external_id")) {
                throw CustomerAliases.taken(row.number);
            }
            throw e;
        }
    }

    static ConflictException contractOfAnother(String number) {
        return new ConflictException(CONTRACT_TAKEN, "The contract " + number + " belongs to another customer", number);
    }

    /** The row with everything that belongs to it. */
    StoredCustomer read(CustomerEntity row) {
        return read(row, contracts(row), false);
    }

    StoredCustomer read(CustomerEntity row, List<Contract> contracts, boolean created) {
        CustomerRecord body = new CustomerRecord(
                CustomerMapper.customer(row),
                CustomerMapper.name(row),
                CustomerMapper.address(row),
                CustomerMapper.addresses(row, Kind.EMAIL),
                CustomerMapper.addresses(row, Kind.PHONE),
                row.externalIds,
                row.premiseId == null ? null : premise(row.premiseId),
                row.householdId == null ? null : household(row.householdId),
                contracts,
                CustomerMapper.exception(row));
        return new StoredCustomer(body, row.version, row.changedAt, created);
    }

    private Premise premise(String id) {
        return read(customers.premise(id));
    }

    /** The premise as it is read, with points as long as they count. */
    Premise read(PremiseEntity premise) {
        boolean counts = CustomerPart.counts(premise.reportedAt, clock.instant());
        return premise.toFact(counts ? premise.reportedPoints : 0);
    }

    private HouseholdRef household(String id) {
        return read(customers.household(id));
    }

    /** The household as it is read, with points as long as they count. */
    HouseholdRef read(HouseholdEntity household) {
        boolean counts = CustomerPart.counts(household.reportedAt, clock.instant());
        return new HouseholdRef(household.id, counts ? household.reportedPoints : null);
    }
}

package org.courtesy.customer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.PreconditionRequiredException;

/** The names under which customers are still known whose records were merged. */
class CustomerAliases {

    private final EntityManager entityManager;

    CustomerAliases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The number of the customer for whom a former number stands; empty if it is none. */
    Optional<String> current(String number) {
        return Checks.storable(number)
                ? Optional.ofNullable(current(Set.of(number)).get(number))
                : Optional.empty();
    }

    /** The numbers of the customers for whom those of the numbers stand that are former ones. */
    Map<String, String> current(Collection<String> numbers) {
        Map<String, String> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            entityManager
                    .createQuery(
                            "select a.alias, c.number from AliasEntity a join CustomerEntity c on c.id = a.customerId"
                                    + " where a.system = '' and a.alias in :numbers",
                            Object[].class)
                    .setParameter("numbers", numbers)
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (String) row[1]));
        }
        return found;
    }

    /** The key of the customer for whom the key of a row stands that is no more. */
    Optional<Long> current(long formerId) {
        return entityManager
                .createQuery("select a.customerId from AliasEntity a where a.formerId = :former", Long.class)
                .setParameter("former", formerId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The names of customers, by the key of the customer. */
    Map<Long, List<AliasEntity>> of(Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select a from AliasEntity a where a.customerId in :customers"
                                        + " order by a.system, a.alias",
                                AliasEntity.class)
                        .setParameter("customers", customerIds)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.customerId));
    }

    /** The external ids of other records of a customer, as system, id, number and key of the customer. */
    Stream<Object[]> externalIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Stream.of()
                : entityManager
                        .createQuery(
                                "select a.system, a.alias, c.number, c.id from AliasEntity a"
                                        + " join CustomerEntity c on c.id = a.customerId"
                                        + " where a.system <> '' and a.alias in :ids",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream();
    }

    /**
     * Says that a customer may not be created under a number that stands for somebody. Asked after the row was written: whoever
     * merged that number a moment ago is done then, since the number could be taken only once it was free.
     */
    void refuseNew(Collection<String> numbers) {
        current(numbers).keySet().stream().findFirst().ifPresent(number -> {
            throw new PreconditionRequiredException("CUSTOMER", number);
        });
    }

    /** Says that somebody may not have an external id that stands for somebody else; asked after it was written. */
    void refuseTaken(Collection<CustomerEntity> rows) {
        Map<String, CustomerEntity> owners = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (CustomerEntity row : rows) {
            row.externalIds.forEach((system, id) -> {
                owners.put(system + ' ' + id, row);
                ids.add(id);
            });
        }
        externalIds(ids).forEach(found -> {
            CustomerEntity owner = owners.get(found[0] + " " + found[1]);
            if (owner != null && !owner.id.equals(found[3])) {
                throw taken(owner.number);
            }
        });
    }

    static ConflictException taken(String number) {
        return new ConflictException(
                "EXTERNAL_ID_TAKEN", "An external id of " + number + " belongs to another customer", number);
    }
}

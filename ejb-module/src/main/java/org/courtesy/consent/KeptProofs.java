package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.ErasedCustomer;
import org.courtesy.customer.ErasedCustomers;
import org.courtesy.customer.Namings;
import org.courtesy.secret.KeyedMark;

/**
 * Finds the proofs of an erased person for an authority that names the person (§ 7a (3) UWG, Art. 17 (3) b GDPR), until the law lets them
 * go. Kept are marks that tell nothing by themselves. Runs in the caller's transaction.
 */
@ApplicationScoped
class KeptProofs {

    private static final String USE = "kept proof";

    private final EntityManager entities;
    private final KeyedMark marks;
    private final ErasedCustomers husks;

    /** For the container's proxy. */
    protected KeptProofs() {
        this(null, null, null);
    }

    @Inject
    KeptProofs(EntityManager entities, KeyedMark marks, ErasedCustomers husks) {
        this.entities = entities;
        this.marks = marks;
        this.husks = husks;
    }

    /** Has the proofs of somebody who is being erased found by those names up to a day. */
    void keep(CustomerKey customer, Set<String> namings, LocalDate until) {
        namings.stream()
                .map(naming -> marks.of(USE, naming))
                .forEach(mark -> entities.createNativeQuery(
                                "insert into kept_proof (mark, husk_id, keep_until) values (:mark, :husk, :until)")
                        .setParameter("mark", mark)
                        .setParameter("husk", customer.id())
                        .setParameter("until", until)
                        .executeUpdate());
    }

    /** Erased persons whom somebody may mean, the one erased last first. */
    List<ErasedCustomer> of(String typed) {
        List<String> sought = Namings.read(typed).stream()
                .map(naming -> marks.of(USE, naming))
                .toList();
        List<?> found = entities.createNativeQuery("select distinct husk_id from kept_proof where mark in (:marks)")
                .setParameter("marks", sought)
                .getResultList();
        return found.stream()
                .map(id -> husks.find(((Number) id).longValue()))
                .flatMap(Optional::stream)
                .sorted((one, other) -> other.erasedAt().compareTo(one.erasedAt()))
                .toList();
    }

    /** Forgets what nobody has to prove any more. */
    void clear(LocalDate today) {
        entities.createNativeQuery("delete from kept_proof where keep_until < :today")
                .setParameter("today", today)
                .executeUpdate();
    }
}

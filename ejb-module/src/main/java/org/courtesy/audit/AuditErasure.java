package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.courtesy.chain.Chain;
import org.courtesy.chain.Chains;
import org.courtesy.chain.ShredReason;

/**
 * Takes a person out of the audit trail: who did what and when stays and still holds in the chain, about whom goes for good. Runs in
 * the caller's transaction.
 */
@ApplicationScoped
public class AuditErasure {

    private static final String ABOUT = " where customer in :numbers and position is ";

    private final EntityManager entities;
    private final Chains chains;

    /** For the container's proxy. */
    protected AuditErasure() {
        this(null, null);
    }

    @Inject
    AuditErasure(EntityManager entities, Chains chains) {
        this.entities = entities;
        this.chains = chains;
    }

    /**
     * Takes the person out.
     *
     * @param numbers all under which the person is or was known
     * @return how many entries were about the person
     */
    public long shred(Collection<String> numbers, String by) {
        // Nobody links meanwhile: what has no place yet is linked afterwards, as an entry about nobody.
        chains.hold(Chain.AUDIT);
        long entries = entities.createNativeQuery(
                        "update audit_entry set customer = null, salt = null, customer_digest = null" + ABOUT + "null")
                .setParameter("numbers", numbers)
                .executeUpdate();
        List<Long> places = entities.createQuery(
                        "select e.position from TrailEntity e where e.customer in :numbers and e.position is not null",
                        Long.class)
                .setParameter("numbers", numbers)
                .getResultList();
        entries += entities.createNativeQuery(
                        "update audit_entry set customer = null, salt = null" + ABOUT + "not null")
                .setParameter("numbers", numbers)
                .executeUpdate();
        chains.shredded(Chain.AUDIT, ShredReason.ERASURE, places, by);
        return entries;
    }
}

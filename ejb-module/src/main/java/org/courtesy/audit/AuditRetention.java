package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.courtesy.chain.Chain;
import org.courtesy.chain.Chains;
import org.courtesy.chain.ShredReason;

/** Takes entries out of the audit trail whose time is over. The chain says so and still holds. */
@ApplicationScoped
public class AuditRetention {

    private static final int SOME = 1_000;

    private final EntityManager entities;
    private final Chains chains;

    /** For the container's proxy. */
    protected AuditRetention() {
        this(null, null);
    }

    @Inject
    AuditRetention(EntityManager entities, Chains chains) {
        this.entities = entities;
        this.chains = chains;
    }

    /**
     * Takes some of them out, in the caller's transaction. What is not linked yet stays for the next time.
     *
     * @return how many went
     */
    public long clear(Instant before, String by) {
        List<Long> places = entities.createQuery(
                        "select e.position from TrailEntity e where e.happenedAt < :before and e.position is not null"
                                + " order by e.happenedAt",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(SOME)
                .getResultList();
        if (!places.isEmpty()) {
            entities.createNativeQuery("delete from audit_entry where position in :places")
                    .setParameter("places", places)
                    .executeUpdate();
            chains.shredded(Chain.AUDIT, ShredReason.RETENTION, places, by);
        }
        return places.size();
    }
}

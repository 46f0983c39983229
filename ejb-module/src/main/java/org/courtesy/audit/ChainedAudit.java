package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainedRows;

/** Entries of the audit trail as links of its chain. */
@ApplicationScoped
class ChainedAudit implements ChainedRows {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ChainedAudit() {
        this(null);
    }

    @Inject
    ChainedAudit(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String chain() {
        return Chain.AUDIT;
    }

    @Override
    public String kind() {
        return "ENTRY";
    }

    @Override
    public List<Unplaced> unplaced(int most) {
        return entities.createQuery("from TrailEntity where position is null order by position, id", TrailEntity.class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Unplaced(row.digest(), position -> row.position = position))
                .toList();
    }

    @Override
    public long unplacedSince(Instant before) {
        return entities.createQuery(
                        "select count(e) from TrailEntity e where e.position is null and e.happenedAt < :before",
                        Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    @Override
    public Map<Long, Placed> placed(long first, long last) {
        return entities.createQuery("from TrailEntity where position between :first and :last", TrailEntity.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.position, row -> new Placed(row.computed(), row.whole())));
    }
}

package org.courtesy.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.json.CaseJson;

/** What was shredded of a chain, as rows of that chain: nobody makes a row disappear by saying so afterwards. */
abstract class ShredRows implements ChainedRows {

    private final EntityManager entities;
    private final String chain;

    ShredRows(EntityManager entities, String chain) {
        this.entities = entities;
        this.chain = chain;
    }

    /** Of the consent ledger. */
    @ApplicationScoped
    static class OfConsents extends ShredRows {

        /** For the container's proxy. */
        protected OfConsents() {
            this(null);
        }

        @Inject
        OfConsents(EntityManager entities) {
            super(entities, Chain.CONSENT);
        }
    }

    /** Of the audit trail. */
    @ApplicationScoped
    static class OfAudit extends ShredRows {

        /** For the container's proxy. */
        protected OfAudit() {
            this(null);
        }

        @Inject
        OfAudit(EntityManager entities) {
            super(entities, Chain.AUDIT);
        }
    }

    @Override
    public String chain() {
        return chain;
    }

    @Override
    public String kind() {
        return "SHRED";
    }

    @Override
    public List<Unplaced> unplaced(int most) {
        List<Shred> shreds = entities.createQuery(
                        "from Shred where chain = :chain and position is null order by chain, position, id",
                        Shred.class)
                .setParameter("chain", chain())
                .setMaxResults(most)
                .getResultList();
        Map<UUID, List<Long>> places = places(shreds);
        return shreds.stream()
                .map(shred -> new Unplaced(digest(shred, places), position -> shred.position = position))
                .toList();
    }

    @Override
    public long unplacedSince(Instant before) {
        return entities.createQuery(
                        "select count(s) from Shred s where s.chain = :chain and s.position is null"
                                + " and s.shreddedAt < :before",
                        Long.class)
                .setParameter("chain", chain())
                .setParameter("before", before)
                .getSingleResult();
    }

    @Override
    public Map<Long, Placed> placed(long first, long last) {
        List<Shred> shreds = entities.createQuery(
                        "from Shred where chain = :chain and position between :first and :last", Shred.class)
                .setParameter("chain", chain())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
        Map<UUID, List<Long>> places = places(shreds);
        return shreds.stream()
                .collect(Collectors.toMap(shred -> shred.position, shred -> new Placed(digest(shred, places), true)));
    }

    private Map<UUID, List<Long>> places(List<Shred> shreds) {
        if (shreds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from ShredPlace where shredId in :ids order by shredded", ShredPlace.class)
                .setParameter("ids", shreds.stream().map(shred -> shred.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        place -> place.shredId, Collectors.mapping(place -> place.shredded, Collectors.toList())));
    }

    private static String digest(Shred shred, Map<UUID, List<Long>> places) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("reason", shred.reason.name());
        said.put("at", shred.shreddedAt.toString());
        said.put("by", shred.shreddedBy);
        said.put("positions", places.getOrDefault(shred.id, List.of()));
        return CaseJson.sha256(CaseJson.write(said));
    }
}

package org.courtesy.consent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainedRows;

/**
 * Rows of the ledger as links of its chain: what is the same for all kinds.
 *
 * @param <T> the entity
 */
abstract class ChainedEntries<T> implements ChainedRows {

    private final EntityManager entities;
    private final Class<T> type;
    private final String kind;
    private final Function<T, Long> position;

    ChainedEntries(EntityManager entities, Class<T> type, String kind, Function<T, Long> position) {
        this.entities = entities;
        this.type = type;
        this.kind = kind;
        this.position = position;
    }

    @Override
    public String chain() {
        return Chain.CONSENT;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Unplaced> unplaced(int most) {
        return entities.createQuery(
                        "from " + type.getSimpleName() + " where position is null order by position, recordedAt", type)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> unplaced(row, entities))
                .toList();
    }

    @Override
    public long unplacedSince(Instant before) {
        return entities.createQuery(
                        "select count(e) from " + type.getSimpleName()
                                + " e where e.position is null and e.recordedAt < :before",
                        Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    @Override
    public Map<Long, Placed> placed(long first, long last) {
        return entities.createQuery("from " + type.getSimpleName() + " where position between :first and :last", type)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(Collectors.toMap(position, ChainedEntries.this::placed));
    }

    /** A row as it is now. */
    abstract Placed placed(T row);

    /** A row as it is linked. */
    abstract Unplaced unplaced(T row, EntityManager entities);

    /** What a row says whose person is kept apart. */
    static Placed placed(PersonPart person, String personDigest, Function<String, String> digest) {
        return person == null
                ? new Placed(digest.apply(personDigest), false)
                : new Placed(digest.apply(person.computed()), true);
    }

    /** Links such a row: the person's part gets its salt. */
    static Unplaced unplaced(
            String table, Long id, PersonPart person, Function<String, String> digest, EntityManager entities) {
        PersonPart salted = person.salted();
        return new Unplaced(
                digest.apply(salted.digest()),
                place -> entities.createNativeQuery("update " + table
                                + " set position = :place, salt = :salt, person_digest = :digest where id = :id")
                        .setParameter("place", place)
                        .setParameter("salt", salted.salt())
                        .setParameter("digest", salted.digest())
                        .setParameter("id", id)
                        // Not the links of the page before each of its rows: they are written together, and the head
                        // once.
                        .setFlushMode(FlushModeType.COMMIT)
                        .executeUpdate());
    }
}

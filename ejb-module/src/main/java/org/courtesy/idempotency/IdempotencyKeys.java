package org.courtesy.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.courtesy.job.Node;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;

/** The stored keys. */
@ApplicationScoped
class IdempotencyKeys {

    /**
     * After so long another server that has not answered is taken for dead: whoever was told to ask again then is served. If it is only
     * slow, the work is done there as well and does not become valid: what is kept with a key must still be claimed when it is kept.
     */
    private static final Duration LEASE = Duration.ofSeconds(KeyInUseException.RETRY_AFTER_SECONDS);

    /** For how long a repetition gets the first answer. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** What a caller may do: work, or take the answer that is there. */
    record Claim(UUID id, String key, KeptAnswer answer) {}

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;
    private final Node node;

    /** For the container's proxy. */
    protected IdempotencyKeys() {
        this(null, null, null, null);
    }

    @Inject
    IdempotencyKeys(EntityManager entities, Ids ids, Clock clock, Node node) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Claims a key, in a transaction of its own: from then on everybody sees that it is worked on. Whoever calls has seen to it that
     * nobody else in this server works on it; so a claim of this server was left behind when it died or could not free it.
     *
     * @throws ConflictException if it was used for something else, or is being worked on
     */
    @Transactional(TxType.REQUIRES_NEW)
    Claim claim(String caller, String key, String fingerprint) {
        Instant now = clock.instant();
        IdempotencyKeyEntity row = find(caller, key).orElse(null);
        if (row != null && row.startedAt.isBefore(now.minus(KEPT))) {
            entities.remove(row);
            entities.flush();
            row = null;
        }
        if (row == null) {
            row = new IdempotencyKeyEntity(ids.next(), caller, key, fingerprint);
            row.claimedBy(node.name(), now);
            entities.persist(row);
            entities.flush();
            return new Claim(row.id, key, null);
        }
        if (!row.fingerprint.equals(fingerprint)) {
            throw new ConflictException("IDEMPOTENCY_KEY_REUSED", "The key was used for another request", key);
        }
        if (row.answer() == null) {
            if (!node.name().equals(row.node)
                    && Duration.between(row.startedAt, now).abs().compareTo(LEASE) < 0) {
                throw new KeyInUseException(key);
            }
            row.claimedBy(node.name(), now);
        }
        return new Claim(row.id, key, row.answer());
    }

    /**
     * Does the work and keeps its answer: work that joins the present transaction is done with its answer kept, or not at all.
     *
     * @throws KeyInUseException if another server has taken it up meanwhile
     */
    @Transactional(TxType.MANDATORY)
    KeptAnswer perform(Claim claim, Supplier<KeptAnswer> work) {
        KeptAnswer answer = work.get();
        IdempotencyKeyEntity row =
                entities.find(IdempotencyKeyEntity.class, claim.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !node.name().equals(row.node)) {
            throw new KeyInUseException(claim.key());
        }
        row.answer(answer);
        return answer;
    }

    /** Frees a key whose work was not done, unless another server has taken it up. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(Claim claim) {
        entities.createQuery(
                        "delete from IdempotencyKeyEntity k where k.id = :id and k.node = :node and k.status is null")
                .setParameter("id", claim.id())
                .setParameter("node", node.name())
                .executeUpdate();
    }

    /** Removes what nobody may repeat any more. */
    @Transactional(TxType.REQUIRES_NEW)
    int forget() {
        return entities.createQuery("delete from IdempotencyKeyEntity k where k.startedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<IdempotencyKeyEntity> find(String caller, String key) {
        return entities
                .createQuery(
                        "select k from IdempotencyKeyEntity k where k.caller = :caller and k.keyText = :key",
                        IdempotencyKeyEntity.class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}

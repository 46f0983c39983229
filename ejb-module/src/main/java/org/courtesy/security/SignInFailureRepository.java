package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Stored failures. Each change is a transaction of its own: it stands whatever becomes of the attempt. */
@ApplicationScoped
class SignInFailureRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected SignInFailureRepository() {
        this(null);
    }

    @Inject
    SignInFailureRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SignInFailureEntity> find(String who) {
        return entities
                .createQuery("from SignInFailureEntity where who = :who", SignInFailureEntity.class)
                .setParameter("who", who)
                .getResultList()
                .stream()
                .peek(entities::detach)
                .findFirst();
    }

    /** Counts one more, or anew when the last one was before an instant; false when there was none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean count(String who, Instant now, Instant anew) {
        return entities.createQuery("update SignInFailureEntity"
                                + " set failures = case when lastAt <= :anew then 1 else failures + 1 end, lastAt = :now"
                                + " where who = :who")
                        .setParameter("who", who)
                        .setParameter("now", now)
                        .setParameter("anew", anew)
                        .executeUpdate()
                > 0;
    }

    /** The first one of somebody; those of everybody else from before an instant are forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(String who, Instant now, Instant forgotten) {
        entities.createQuery("delete from SignInFailureEntity where lastAt < :forgotten")
                .setParameter("forgotten", forgotten)
                .executeUpdate();
        SignInFailureEntity first = new SignInFailureEntity(who, now);
        entities.persist(first);
        entities.flush();
        entities.detach(first);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(String who) {
        entities.createQuery("delete from SignInFailureEntity where who = :who")
                .setParameter("who", who)
                .executeUpdate();
    }
}

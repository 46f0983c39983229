package org.courtesy.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What jobs have printed so far, piece by piece. */
@ApplicationScoped
class LetterStore {

    private static final int REASONS = 500;

    private final EntityManager entities;

    /** For the container's proxy. */
    protected LetterStore() {
        this(null);
    }

    @Inject
    LetterStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** The next piece behind a place, not kept in memory. */
    Optional<LetterPiece> next(UUID job, long after) {
        Optional<LetterPiece> found = entities.createQuery(
                        "select p from LetterPiece p where p.jobId = :job and p.place > :after order by p.place",
                        LetterPiece.class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        found.ifPresent(entities::detach);
        return found;
    }

    /** The next reasons behind one. */
    List<LetterRefusal> refusals(UUID job, long place, int reason) {
        List<LetterRefusal> found = entities.createQuery(
                        "select r from LetterRefusal r where r.jobId = :job"
                                + " and (r.place > :place or r.place = :place and r.reason > :reason)"
                                + " order by r.place, r.reason",
                        LetterRefusal.class)
                .setParameter("job", job)
                .setParameter("place", place)
                .setParameter("reason", reason)
                .setMaxResults(REASONS)
                .getResultList();
        found.forEach(entities::detach);
        return found;
    }

    /** Removes what jobs have made that were asked for before an instant. */
    void forgetBefore(Instant instant) {
        for (String row : List.of("LetterPiece", "LetterRefusal")) {
            entities.createQuery("delete from " + row + " p where p.jobId in"
                            + " (select j.id from Job j where j.kind = :kind and j.createdAt < :instant)")
                    .setParameter("kind", LetterService.KIND)
                    .setParameter("instant", instant)
                    .executeUpdate();
        }
    }
}

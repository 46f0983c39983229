package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.rulebook.PinnedRules;
import org.courtesy.shared.Ids;

/** Challengers, past and present. A rule set has one at a time. */
@ApplicationScoped
class Shadows {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected Shadows() {
        this(null, null, null);
    }

    @Inject
    Shadows(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins with the decisions that are stored from now on; whoever was challenger before is not any more. */
    ShadowEntity begin(PinnedRules challenger, int sharePercent, String startedBy) {
        end(challenger.ruleSet().name());
        ShadowEntity row = new ShadowEntity(ids.next(), challenger, sharePercent, startedBy, clock.instant());
        entities.persist(row);
        return row;
    }

    /** Ends the challenger of a rule set, if there is one. */
    void end(String ruleSet) {
        running().stream()
                .filter(row -> row.ruleSet.equals(ruleSet))
                .forEach(row -> lock(row.id).ifPresent(this::end));
    }

    void end(ShadowEntity row) {
        row.endedAt = clock.instant();
    }

    /** The latest challenger of a rule set, running or not. */
    Optional<ShadowEntity> latest(String ruleSet) {
        return entities.createQuery(
                        "select s from ShadowEntity s where s.ruleSet = :name order by s.id desc", ShadowEntity.class)
                .setParameter("name", ruleSet)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ShadowEntity> running() {
        return entities.createQuery(
                        "select s from ShadowEntity s where s.endedAt is null order by s.id", ShadowEntity.class)
                .getResultList();
    }

    /** The challenger, held until the transaction ends; empty when it was ended meanwhile. */
    Optional<ShadowEntity> lock(UUID id) {
        ShadowEntity row = entities.find(ShadowEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Optional.empty();
        }
        entities.refresh(row);
        return Optional.of(row).filter(found -> found.endedAt == null);
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;

/** Versions of rule sets and snapshots of policies. */
@ApplicationScoped
class RulebookRepository {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected RulebookRepository() {
        this(null);
    }

    @Inject
    RulebookRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<RuleSetEntity> live(String name) {
        return query("select r from RuleSetEntity r where r.name = :name and r.state = LIVE", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<RuleSetEntity> latest(String name) {
        return query("select r from RuleSetEntity r where r.name = :name order by r.version desc", name)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<RuleSetEntity> version(String name, int version) {
        return query("select r from RuleSetEntity r where r.name = :name and r.version = :version", name)
                .setParameter("version", version)
                .getResultList()
                .stream()
                .findFirst();
    }

    private TypedQuery<RuleSetEntity> query(String text, String name) {
        return entityManager.createQuery(text, RuleSetEntity.class).setParameter("name", name);
    }

    /** Writes at once, so that a version that another node has just stored is noticed here. */
    void add(RuleSetEntity ruleSet) {
        entityManager.persist(ruleSet);
        entityManager.flush();
    }

    Optional<String> policyTables(String checksum) {
        return Optional.ofNullable(entityManager.find(PolicySnapshotEntity.class, checksum))
                .map(PolicySnapshotEntity::tables);
    }

    void addPolicy(String checksum, String tables, Instant now) {
        if (entityManager.find(PolicySnapshotEntity.class, checksum) == null) {
            entityManager.persist(new PolicySnapshotEntity(checksum, tables, now));
            entityManager.flush();
        }
    }
}

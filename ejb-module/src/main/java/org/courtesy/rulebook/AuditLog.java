package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** The audit trail as it is written; there is no way to change an entry. Joins the transaction of what it tells of. */
@ApplicationScoped
class AuditLog {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected AuditLog() {
        this(null);
    }

    @Inject
    AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(AuditEntity entry) {
        entityManager.persist(entry);
    }

    /** Entries before that one, the latest first. */
    List<AuditEntry> before(String name, long id, int most) {
        return page(
                entityManager.createQuery(
                        "select a from AuditEntity a where a.name = :name and a.id < :id order by a.id desc",
                        AuditEntity.class),
                name,
                id,
                most);
    }

    /** Entries of a version before that one, the latest first. */
    List<AuditEntry> before(String name, int version, long id, int most) {
        return page(
                entityManager
                        .createQuery(
                                "select a from AuditEntity a where a.name = :name and a.version = :version and a.id <"
                                        + " :id order by a.id desc",
                                AuditEntity.class)
                        .setParameter("version", version),
                name,
                id,
                most);
    }

    private static List<AuditEntry> page(TypedQuery<AuditEntity> query, String name, long id, int most) {
        return query.setParameter("name", name).setParameter("id", id).setMaxResults(most).getResultList().stream()
                .map(AuditEntity::toEntry)
                .toList();
    }
}

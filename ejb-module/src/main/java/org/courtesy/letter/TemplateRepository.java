package org.courtesy.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Templates, their versions and their history. */
@ApplicationScoped
class TemplateRepository {

    /** Position in a list of templates. */
    record SortKey(Instant created, UUID id) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected TemplateRepository() {
        this(null);
    }

    @Inject
    TemplateRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<TemplateEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(TemplateEntity.class, id));
    }

    /** The same, locked until the transaction ends, so that changes of one template come one after the other. */
    Optional<TemplateEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(TemplateEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<TemplateVersionEntity> version(UUID template, int number) {
        return Optional.ofNullable(
                entities.find(TemplateVersionEntity.class, new TemplateVersionEntity.Key(template, number)));
    }

    /** The versions, the latest first. */
    List<TemplateVersionEntity> versions(UUID template) {
        return entities.createQuery(
                        "select v from TemplateVersionEntity v where v.templateId = :template order by v.number desc",
                        TemplateVersionEntity.class)
                .setParameter("template", template)
                .getResultList();
    }

    /** At most so many templates behind a position, those made last first; state that of the latest version, null: all. */
    List<TemplateEntity> list(TemplateState state, SortKey after, int limit) {
        String text = "select t from TemplateEntity t where " + condition(state)
                + (after == null ? "" : " and (t.createdAt < :created or t.createdAt = :created and t.id < :id)")
                + " order by t.createdAt desc, t.id desc";
        TypedQuery<TemplateEntity> query = entities.createQuery(text, TemplateEntity.class);
        if (after != null) {
            query.setParameter("created", after.created()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The steps of a template, the latest first. */
    List<TemplateChangeEntity> history(UUID template) {
        return entities.createQuery(
                        "select c from TemplateChangeEntity c where c.templateId = :template"
                                + " order by c.changedAt desc, c.id desc",
                        TemplateChangeEntity.class)
                .setParameter("template", template)
                .getResultList();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    private static String condition(TemplateState state) {
        if (state == null) {
            return "1 = 1";
        }
        String released = "exists (select 1 from TemplateVersionEntity v where v.templateId = t.id"
                + " and v.number = t.latest and v.releasedAt is not null)";
        return switch (state) {
            case DRAFT -> "t.withdrawnAt is null and not " + released;
            case RELEASED -> "t.withdrawnAt is null and " + released;
            case WITHDRAWN -> "t.withdrawnAt is not null";
        };
    }
}

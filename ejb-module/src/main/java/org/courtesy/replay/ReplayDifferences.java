package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The differences that replays have kept. */
@ApplicationScoped
class ReplayDifferences {

    /** A difference with its customer and the time of its decision. */
    record Row(ReplayDifferenceEntity difference, Instant asOf, String customer) {}

    private static final String ROWS = "select new org.courtesy.replay.ReplayDifferences$Row(d, a.asOf, c.number)"
            + " from ReplayDifferenceEntity d join AssessmentEntity a on a.id = d.assessmentId"
            + " join CustomerEntity c on c.id = d.customerId where d.jobId = :job";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ReplayDifferences() {
        this(null);
    }

    @Inject
    ReplayDifferences(EntityManager entities) {
        this.entities = entities;
    }

    /** The differences of a job behind an id, in the order in which they were found. */
    List<Row> of(UUID job, DifferenceFilter filter, UUID after, int limit) {
        TypedQuery<Row> query = entities.createQuery(
                ROWS
                        + (filter.kind() == null ? "" : " and d.kind = :kind")
                        + (filter.code() == null ? "" : " and d.code = :code")
                        + (filter.channel() == null ? "" : " and d.channel = :channel")
                        + (after == null ? "" : " and d.id > :after")
                        + " order by d.id",
                Row.class);
        query.setParameter("job", job).setMaxResults(limit);
        bind(query, "kind", filter.kind());
        bind(query, "code", filter.code());
        bind(query, "channel", filter.channel());
        bind(query, "after", after);
        return query.getResultList();
    }

    /** One difference of a job. */
    Optional<Row> find(UUID job, UUID id) {
        return entities.createQuery(ROWS + " and d.id = :id", Row.class)
                .setParameter("job", job)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private static void bind(TypedQuery<Row> query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}

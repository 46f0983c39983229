package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The refused rows of imports. Those of a file that is wrong from top to bottom are counted, but not all kept. */
@ApplicationScoped
class Refusals {

    /** Most refused rows that are kept of one import. */
    static final int MOST_KEPT = 10_000;

    private static final int PAGE = 500;

    private final EntityManager entities;

    /** For the container's proxy. */
    protected Refusals() {
        this(null);
    }

    @Inject
    Refusals(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps refused rows, in the present transaction.
     *
     * @param before how many rows of the import were refused before
     */
    void keep(UUID job, List<Row> refused, long before) {
        refused.stream().limit(Math.max(0, MOST_KEPT - before)).forEach(row -> entities.persist(new Refusal(job, row)));
    }

    /** The refused rows that were kept, in the order of the file, read page by page. */
    Stream<Refusal> of(UUID job) {
        return Stream.iterate(page(job, 0), page -> !page.isEmpty(), page -> page(job, last(page)))
                .flatMap(List::stream);
    }

    /** Forgets the refused rows of imports that were asked for before an instant. */
    void forgetBefore(Instant instant) {
        entities.createQuery("delete from Refusal r where r.jobId in"
                        + " (select j.id from Job j where j.kind = :kind and j.createdAt < :instant)")
                .setParameter("kind", ImportService.KIND)
                .setParameter("instant", instant)
                .executeUpdate();
    }

    private static long last(List<Refusal> page) {
        return page.get(page.size() - 1).line;
    }

    private List<Refusal> page(UUID job, long after) {
        List<Refusal> page = entities.createQuery(
                        "select r from Refusal r where r.jobId = :job and r.line > :after order by r.line",
                        Refusal.class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
        page.forEach(entities::detach);
        return page;
    }
}

package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Replaces lists of those who want no advertising by their newest edition. While an edition is read, the customers on it are
 * gathered aside; it takes effect as a whole when it has been read to its end, so that half a list never takes anybody off.
 *
 * <p>Being on a list and being blocked by hand are told apart: a new edition changes nothing of the latter. Runs in the
 * caller's transaction.
 */
@ApplicationScoped
public class BlockLists {

    /**
     * What a new edition changes.
     *
     * @param come customers who were not on the list before
     * @param stay customers who were
     * @param go customers who are on it no more
     */
    public record Change(long come, long stay, long go) {}

    private static final String GATHERED = "c.id in (select e.customerId from BlockListEntry e where e.jobId = :job)";

    private final EntityManager entities;
    private final Clock clock;

    /** For the container's proxy. */
    protected BlockLists() {
        this(null, null);
    }

    @Inject
    BlockLists(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that customers are on the edition that a job reads; once more changes nothing. */
    public void gather(UUID job, Collection<Long> found) {
        if (found.isEmpty()) {
            return;
        }
        Set<Long> fresh = new HashSet<>(found);
        entities.createQuery(
                        "select e.customerId from BlockListEntry e where e.jobId = :job and e.customerId in :found",
                        Long.class)
                .setParameter("job", job)
                .setParameter("found", fresh)
                .getResultList()
                .forEach(fresh::remove);
        fresh.forEach(customer -> entities.persist(new BlockListEntry(job, customer)));
        entities.flush();
    }

    /** What the edition that a job has read would change. */
    public Change compare(UUID job, BlockList list) {
        String listed = "c." + list.column();
        return new Change(
                count(job, listed + " is null and " + GATHERED),
                count(job, listed + " is not null and " + GATHERED),
                count(job, listed + " is not null and not " + GATHERED));
    }

    /** Puts those on the list who are on the edition that a job has read. */
    public void add(UUID job, BlockList list) {
        entities.createQuery("update CustomerEntity c set c." + list.column() + " = :now where c." + list.column()
                        + " is null and " + GATHERED)
                .setParameter("now", clock.instant())
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Takes those off the list who are not on the edition that a job has read. */
    public void removeOthers(UUID job, BlockList list) {
        entities.createQuery("update CustomerEntity c set c." + list.column() + " = null where c." + list.column()
                        + " is not null and not " + GATHERED)
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Forgets what a job has gathered. */
    public void forget(UUID job) {
        entities.createQuery("delete from BlockListEntry e where e.jobId = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    private long count(UUID job, String condition) {
        return entities.createQuery("select count(c) from CustomerEntity c where " + condition, Long.class)
                .setParameter("job", job)
                .getSingleResult();
    }
}

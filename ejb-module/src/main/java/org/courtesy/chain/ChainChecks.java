package org.courtesy.chain;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Ids;

/** Queues checks of chains and tells what they found. Checks no rights. */
@Stateless
@PermitAll
public class ChainChecks {

    /** The kind of its jobs. */
    static final String KIND = "CHAIN_CHECK";

    private static final String NIGHTLY = Jobs.THE_SERVER;

    private final EntityManager entities;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected ChainChecks() {
        this(null, null, null, null);
    }

    @Inject
    ChainChecks(EntityManager entities, Jobs jobs, Ids ids, Clock clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues a check that somebody asked for. */
    public CheckedChain submit(String chain, String requestedBy) {
        return submit(chain, null, requestedBy).toView();
    }

    /**
     * Queues the check of a night.
     *
     * @throws jakarta.persistence.PersistenceException at the commit, if another node has queued it meanwhile
     */
    public void submitNight(String chain) {
        LocalDate night = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean queued = !entities.createQuery(
                        "select c.id from ChainCheck c where c.chain = :chain and c.night = :night", UUID.class)
                .setParameter("chain", chain)
                .setParameter("night", night)
                .getResultList()
                .isEmpty();
        if (!queued) {
            submit(chain, night, NIGHTLY);
        }
    }

    private ChainCheck submit(String chain, LocalDate night, String requestedBy) {
        Instant now = clock.instant();
        ChainHead head = entities.find(ChainHead.class, chain);
        ChainCheck check = new ChainCheck();
        check.id = ids.next();
        check.chain = chain;
        check.night = night;
        check.requestedBy = requestedBy;
        check.requestedAt = now;
        check.headPosition = head.position;
        check.headHash = head.hash;
        check.hash = chain;
        entities.persist(check);
        jobs.submit(check.id, KIND, CaseJson.write(check.id.toString()), head.position, requestedBy);
        return check;
    }

    /** The latest checks of a chain first. */
    public List<CheckedChain> latest(String chain, int most) {
        return entities.createQuery("from ChainCheck where chain = :chain order by id desc", ChainCheck.class)
                .setParameter("chain", chain)
                .setMaxResults(most)
                .getResultStream()
                .map(ChainCheck::toView)
                .toList();
    }

    /** The latest check of a chain that is through, if there was one. */
    public Optional<CheckedChain> last(String chain) {
        return entities.createQuery(
                        "from ChainCheck where chain = :chain and endedAt is not null order by id desc",
                        ChainCheck.class)
                .setParameter("chain", chain)
                .setMaxResults(1)
                .getResultStream()
                .map(ChainCheck::toView)
                .findFirst();
    }
}

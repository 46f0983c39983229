package org.courtesy.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;

/** Keeps how far a proof is: each page in one transaction with the progress of the job. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SelfProofPage {

    private static final Logger LOG = System.getLogger(SelfProofPage.class.getName());
    private static final int SIZE = 25;

    /**
     * A decision that was made again.
     *
     * @param paths where it differs, one on each line; null when it does not
     */
    record Outcome(ProofOutcome outcome, String paths) {}

    private final EntityManager entities;
    private final Clock clock;

    /** For the container's proxy. */
    protected SelfProofPage() {
        this(null, null);
    }

    @Inject
    SelfProofPage(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The next decisions of a sample that were not made again yet. */
    public List<UUID> next(UUID proof) {
        return entities.createQuery(
                        "select i.assessmentId from SelfProofItem i where i.proofId = :proof and i.outcome is null"
                                + " order by i.position",
                        UUID.class)
                .setParameter("proof", proof)
                .setMaxResults(SIZE)
                .getResultList();
    }

    /**
     * Notes what came out, by the id of the decision.
     *
     * @return whether the job is to go on
     */
    public boolean note(JobRun job, Map<UUID, Outcome> outcomes) {
        SelfProof proof = entities.find(SelfProof.class, job.id());
        entities.createQuery(
                        "select i from SelfProofItem i where i.proofId = :proof and i.assessmentId in :ids",
                        SelfProofItem.class)
                .setParameter("proof", job.id())
                .setParameter("ids", outcomes.keySet())
                .getResultList()
                .forEach(item -> {
                    Outcome outcome = outcomes.get(item.assessmentId);
                    item.outcome = outcome.outcome();
                    item.paths = outcome.paths();
                    proof.count(outcome.outcome());
                });
        long done = proof.identical + proof.different + proof.notRunnable + proof.gone;
        return job.save(new Progress(String.valueOf(done), done, proof.different, null));
    }

    /** Ends a proof. What came out identical is no longer of interest; the rest stays as evidence. */
    public void end(UUID id) {
        SelfProof proof = entities.find(SelfProof.class, id);
        proof.endedAt = clock.instant();
        entities.createQuery("delete from SelfProofItem i where i.proofId = :proof and i.outcome = :identical")
                .setParameter("proof", id)
                .setParameter("identical", ProofOutcome.IDENTICAL)
                .executeUpdate();
        LOG.log(
                proof.different > 0 ? Level.ERROR : Level.INFO,
                "Self-proof {0}: {1} decisions made again, {2} identical, {3} different, {4} not runnable",
                id,
                proof.sample,
                proof.identical,
                proof.different,
                proof.notRunnable);
    }
}

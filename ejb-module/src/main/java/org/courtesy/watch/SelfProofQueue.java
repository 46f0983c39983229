package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws the sample of a proof and queues its job, in the present transaction; checks no rights. */
@ApplicationScoped
public class SelfProofQueue {

    /** The kind of its jobs. */
    static final String KIND = "SELF_PROOF";

    private final EntityManager entities;
    private final ProofSample sample;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;
    private final int size;

    /** For the container's proxy. */
    protected SelfProofQueue() {
        this(null, null, null, null, null, 0);
    }

    @Inject
    SelfProofQueue(
            EntityManager entities,
            ProofSample sample,
            Jobs jobs,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "courtesy.selfproof.sample", defaultValue = "500") int size) {
        this.entities = entities;
        this.sample = sample;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.size = size;
    }

    /** Queues a proof that somebody asked for; its seed is the instant. */
    UUID submit(String ruleSet, String requestedBy) {
        return submit(ruleSet, null, clock.instant().toEpochMilli(), requestedBy);
    }

    /**
     * Queues the proof of a night; its seed is the day.
     *
     * @throws jakarta.persistence.PersistenceException at the commit, if another node has queued it meanwhile
     */
    void submitNight(String ruleSet, String requestedBy) {
        LocalDate night = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean queued = !entities.createQuery(
                        "select p.id from SelfProof p where p.ruleSet = :name and p.night = :night", UUID.class)
                .setParameter("name", ruleSet)
                .setParameter("night", night)
                .getResultList()
                .isEmpty();
        if (!queued) {
            submit(ruleSet, night, night.toEpochDay(), requestedBy);
        }
    }

    private UUID submit(String ruleSet, LocalDate night, long seed, String requestedBy) {
        Instant now = clock.instant();
        SelfProof proof = new SelfProof();
        proof.id = ids.next();
        proof.ruleSet = ruleSet;
        proof.night = night;
        proof.seed = seed;
        proof.requestedBy = requestedBy;
        proof.requestedAt = now;
        List<UUID> drawn = sample.draw(ruleSet, seed, size);
        proof.sample = drawn.size();
        entities.persist(proof);
        for (int i = 0; i < drawn.size(); i++) {
            entities.persist(new SelfProofItem(proof.id, i, drawn.get(i)));
        }
        jobs.submit(proof.id, KIND, CaseJson.write(proof.id), (long) drawn.size(), requestedBy);
        return proof.id;
    }
}

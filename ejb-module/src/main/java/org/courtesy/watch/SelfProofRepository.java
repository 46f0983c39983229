package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.shared.Instants;

/** Proofs as they are stored. */
@ApplicationScoped
class SelfProofRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected SelfProofRepository() {
        this(null);
    }

    @Inject
    SelfProofRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SelfProof> find(UUID id) {
        return Optional.ofNullable(entities.find(SelfProof.class, id));
    }

    /** The latest proofs first. */
    List<SelfProof> latest(String ruleSet, int most) {
        return entities.createQuery(
                        "select p from SelfProof p where p.ruleSet = :name order by p.id desc", SelfProof.class)
                .setParameter("name", ruleSet)
                .setMaxResults(most)
                .getResultList();
    }

    /** Proofs that found differences of which nobody has taken note, the oldest first. */
    List<SelfProof> unnoticed() {
        return entities.createQuery(
                        "select p from SelfProof p where p.different > 0 and p.acknowledgedAt is null order by p.id",
                        SelfProof.class)
                .getResultList();
    }

    SelfProofRun view(SelfProof proof) {
        return new SelfProofRun(
                proof.id.toString(),
                proof.night,
                proof.seed,
                proof.requestedBy,
                Instants.utc(proof.requestedAt),
                Instants.utc(proof.endedAt),
                proof.sample,
                proof.identical,
                proof.different,
                proof.notRunnable,
                proof.gone,
                proof.different == 0 ? List.of() : differences(proof.id),
                proof.acknowledgedBy,
                Instants.utc(proof.acknowledgedAt),
                proof.remark);
    }

    private List<SelfProofRun.DifferentDecision> differences(UUID proof) {
        return entities.createQuery(
                        "select i from SelfProofItem i where i.proofId = :proof and i.outcome = :different"
                                + " order by i.position",
                        SelfProofItem.class)
                .setParameter("proof", proof)
                .setParameter("different", ProofOutcome.DIFFERENT)
                .setMaxResults(SelfProofRun.SHOWN)
                .getResultStream()
                .map(item -> new SelfProofRun.DifferentDecision(
                        item.assessmentId.toString(), item.paths.lines().toList()))
                .toList();
    }
}

package org.courtesy.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Row of {@code self_proof_item}: a decision of the sample, and what came out. */
@Entity
@Table(name = "self_proof_item")
@IdClass(SelfProofItem.Key.class)
class SelfProofItem {

    record Key(UUID proofId, Integer position) implements Serializable {}

    @Id
    UUID proofId;

    @Id
    Integer position;

    UUID assessmentId;

    @Enumerated(EnumType.STRING)
    ProofOutcome outcome;

    /** Where it differs, one path on each line; null when it does not. */
    String paths;

    /** For the persistence provider. */
    protected SelfProofItem() {}

    SelfProofItem(UUID proof, int position, UUID assessment) {
        this.proofId = proof;
        this.position = position;
        this.assessmentId = assessment;
    }
}

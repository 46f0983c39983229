package org.courtesy.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Row of {@code self_proof}: a proof that stored decisions can be repeated. Its id is that of its job. */
@Entity
@Table(name = "self_proof")
class SelfProof {

    @Id
    UUID id;

    String ruleSet;

    /** The night it belongs to; null when somebody asked for it. One for every night, whichever node begins it. */
    LocalDate night;

    /** What the sample was drawn by: the same seed draws the same sample of the same decisions. */
    long seed;

    String requestedBy;
    Instant requestedAt;
    Instant endedAt;
    int sample;
    int identical;
    int different;
    int notRunnable;
    int gone;
    String acknowledgedBy;
    Instant acknowledgedAt;
    String remark;

    void count(ProofOutcome outcome) {
        switch (outcome) {
            case IDENTICAL -> identical++;
            case DIFFERENT -> different++;
            case NOT_RUNNABLE -> notRunnable++;
            case GONE -> gone++;
        }
    }
}

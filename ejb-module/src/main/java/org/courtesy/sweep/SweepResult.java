package org.courtesy.sweep;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;

/** A row of the table {@code sweep_result}: what a sweep found for a customer. */
@Entity
@Table(name = "sweep_result")
@IdClass(SweepResult.Key.class)
class SweepResult {

    record Key(UUID jobId, Long customerId) implements Serializable {}

    @Id
    UUID jobId;

    @Id
    Long customerId;

    UUID assessmentId;
    Integer points;

    @Enumerated(EnumType.STRING)
    Band band;

    String nextAction;

    /** How many of the contact questions were answered with no. */
    int refused;

    /** For the persistence provider. */
    protected SweepResult() {}

    SweepResult(UUID jobId, long customerId, Assessment assessment) {
        this.jobId = jobId;
        this.customerId = customerId;
        this.assessmentId = UUID.fromString(assessment.assessment());
        this.points = assessment.churn() == null ? null : assessment.churn().points();
        this.band = assessment.churn() == null ? null : assessment.churn().band();
        this.nextAction = assessment.next().code();
        this.refused = (int) assessment.contact().stream()
                .filter(contact -> !contact.allowed())
                .count();
    }
}

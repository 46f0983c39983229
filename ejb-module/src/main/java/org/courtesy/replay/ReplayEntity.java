package org.courtesy.replay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.courtesy.finding.RuleSetRef;
import org.hibernate.annotations.Immutable;

/** Row of {@code replay}: which version a job tries. */
@Entity
@Immutable
@Table(name = "replay")
class ReplayEntity {

    @Id
    UUID jobId;

    String ruleSet;
    int version;
    String checksum;

    /** For the persistence provider. */
    protected ReplayEntity() {}

    ReplayEntity(UUID jobId, RuleSetRef candidate) {
        this.jobId = jobId;
        this.ruleSet = candidate.name();
        this.version = candidate.version();
        this.checksum = candidate.checksum();
    }
}

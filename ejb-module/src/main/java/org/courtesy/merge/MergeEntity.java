package org.courtesy.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.hibernate.annotations.Immutable;

/** Row of {@code customer_merge}: who brought together what and why. Written once. */
@Entity
@Immutable
@Table(name = "customer_merge")
class MergeEntity {

    @Id
    private UUID id;

    /** Whose it is now; changed only past this row, when that customer is merged in turn. */
    @Column(updatable = false)
    private Long customerId;

    private String survivor;
    private String duplicate;
    private String reason;
    private Instant mergedAt;
    private String mergedBy;
    private String outcome;
    private String duplicateRecord;

    /** For the persistence provider. */
    protected MergeEntity() {}

    MergeEntity(UUID id, long customerId, Merge merge, String duplicateRecord) {
        this.id = id;
        this.customerId = customerId;
        this.survivor = merge.survivor();
        this.duplicate = merge.duplicate();
        this.reason = merge.reason();
        this.mergedAt = merge.mergedAt();
        this.mergedBy = merge.mergedBy();
        this.outcome = CaseJson.write(merge);
        this.duplicateRecord = duplicateRecord;
    }

    long customerId() {
        return customerId;
    }

    Merge toMerge() {
        return CaseJson.read(outcome, Merge.class);
    }
}

package org.courtesy.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code policy_snapshot}; never changed. */
@Entity
@Table(name = "policy_snapshot")
class PolicySnapshotEntity {

    @Id
    private String checksum;

    private String tables;
    private Instant createdAt;

    /** For the persistence provider. */
    protected PolicySnapshotEntity() {}

    PolicySnapshotEntity(String checksum, String tables, Instant createdAt) {
        this.checksum = checksum;
        this.tables = tables;
        this.createdAt = createdAt;
    }

    String tables() {
        return tables;
    }
}

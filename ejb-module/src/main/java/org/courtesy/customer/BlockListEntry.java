package org.courtesy.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Row of {@code block_list_entry}: a customer who was found on a list that is being read. */
@Entity
@Table(name = "block_list_entry")
@IdClass(BlockListEntry.Key.class)
class BlockListEntry {

    record Key(UUID jobId, Long customerId) implements Serializable {}

    @Id
    UUID jobId;

    @Id
    Long customerId;

    /** For the persistence provider. */
    protected BlockListEntry() {}

    BlockListEntry(UUID jobId, Long customerId) {
        this.jobId = jobId;
        this.customerId = customerId;
    }
}

package org.courtesy.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of {@code chain_shred}: some rows of a chain were shredded. Written once; only its place in the chain is added. */
@Entity
@Table(name = "chain_shred")
class Shred {

    @Id
    UUID id;

    String chain;

    @Enumerated(EnumType.STRING)
    ShredReason reason;

    Instant shreddedAt;
    String shreddedBy;
    Long position;

    /** For the persistence provider. */
    protected Shred() {}

    Shred(UUID id, String chain, ShredReason reason, Instant shreddedAt, String shreddedBy) {
        this.id = id;
        this.chain = chain;
        this.reason = reason;
        this.shreddedAt = shreddedAt;
        this.shreddedBy = shreddedBy;
    }
}

package org.courtesy.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Row of {@code customer_distinct}: one record seen from another one that is of a different person. */
@Entity
@Immutable
@IdClass(DistinctEntity.Key.class)
@Table(name = "customer_distinct")
class DistinctEntity {

    record Key(Long customerId, Long otherId) implements Serializable {}

    @Id
    private Long customerId;

    @Id
    private Long otherId;

    private Instant markedAt;
    private String markedBy;

    /** For the persistence provider. */
    protected DistinctEntity() {}

    DistinctEntity(long customerId, long otherId, Instant markedAt, String markedBy) {
        this.customerId = customerId;
        this.otherId = otherId;
        this.markedAt = markedAt;
        this.markedBy = markedBy;
    }
}

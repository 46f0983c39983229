package org.courtesy.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code household}. */
@Entity
@Table(name = "household")
class HouseholdEntity {

    @Id
    String id;

    Double reportedPoints;
    Instant reportedAt;

    /** For the persistence provider. */
    protected HouseholdEntity() {}

    HouseholdEntity(String id) {
        this.id = id;
    }

    void report(Double points, Instant now) {
        if (points != null) {
            reportedPoints = points;
            reportedAt = now;
        }
    }
}

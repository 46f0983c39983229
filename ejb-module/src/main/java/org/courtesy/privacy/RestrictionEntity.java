package org.courtesy.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/** Row of {@code privacy_restriction}: in force until it is lifted, and kept afterwards. */
@Entity
@Table(name = "privacy_restriction")
class RestrictionEntity {

    @Id
    UUID id;

    /** Changed by a merge of customers only. */
    @Column(updatable = false)
    Long customerId;

    String reason;
    LocalDate since;
    Instant setAt;
    String setBy;
    LocalDate toldOn;
    Instant liftedAt;
    String liftedBy;

    /** For the persistence provider. */
    protected RestrictionEntity() {}

    RestrictionEntity(UUID id, CustomerKey customer, String reason, LocalDate since, Instant now, String by) {
        this.id = id;
        this.customerId = customer.id();
        this.reason = reason;
        this.since = since;
        this.setAt = now;
        this.setBy = by;
    }

    void lift(LocalDate told, Instant now, String by) {
        toldOn = told;
        liftedAt = now;
        liftedBy = by;
    }

    Restriction.Period toPeriod(CustomerKey customer) {
        return new Restriction.Period(
                reason,
                since,
                customer.at(setAt),
                setBy,
                toldOn,
                liftedAt == null ? null : customer.at(liftedAt),
                liftedBy);
    }
}

package org.courtesy.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Purpose;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/** Row of {@code objection}: written once, never changed. */
@Entity
@Immutable
@Table(name = "objection")
class ObjectionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "objection_seq")
    @SequenceGenerator(name = "objection_seq", sequenceName = "objection_seq", allocationSize = 50)
    private Long id;

    private Long customerId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private Instant raisedAt;
    private String recordedBy;
    private Instant recordedAt;

    /** For the persistence provider. */
    protected ObjectionEntity() {}

    ObjectionEntity(
            long customerId,
            Purpose purpose,
            ContactChannel channel,
            Instant raisedAt,
            String recordedBy,
            Instant recordedAt) {
        this.customerId = customerId;
        this.purpose = purpose;
        this.channel = channel;
        this.raisedAt = raisedAt;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Long customerId() {
        return customerId;
    }

    ConsentPages.ObjectionOf of(String customer) {
        return new ConsentPages.ObjectionOf(id, customer, toFact(Instants::utc));
    }

    Objection toFact(Function<Instant, OffsetDateTime> clock) {
        return new Objection(purpose, channel, clock.apply(raisedAt));
    }
}

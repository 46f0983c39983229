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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Purpose;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/** Row of {@code objection}: written once, never changed. What tells of the person is kept apart, see {@link PersonPart}. */
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

    /** Number of the customer when it was recorded. */
    private String subject;

    private String salt;
    private String personDigest;
    private Long position;

    /** For the persistence provider. */
    protected ObjectionEntity() {}

    ObjectionEntity(
            CustomerKey customer,
            Purpose purpose,
            ContactChannel channel,
            Instant raisedAt,
            String recordedBy,
            Instant recordedAt) {
        this.customerId = customer.id();
        this.subject = customer.number();
        this.purpose = purpose;
        this.channel = channel;
        this.raisedAt = raisedAt;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Long customerId() {
        return customerId;
    }

    Long id() {
        return id;
    }

    Long position() {
        return position;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** What tells of the person; null once it was shredded. */
    PersonPart person() {
        return subject == null ? null : new PersonPart(subject, recordedBy, null, salt, personDigest);
    }

    String personDigest() {
        return personDigest;
    }

    /** The checksum of all it says, with that of the part which tells of the person. */
    String digest(String ofThePerson) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("purpose", Objects.toString(purpose, null));
        said.put("channel", Objects.toString(channel, null));
        said.put("at", raisedAt.toString());
        said.put("recordedAt", recordedAt.toString());
        said.put("person", ofThePerson);
        return CaseJson.sha256(CaseJson.write(said));
    }

    ConsentPages.ObjectionOf of(String customer) {
        return new ConsentPages.ObjectionOf(id, customer, toFact(Instants::utc));
    }

    Objection toFact(Function<Instant, OffsetDateTime> clock) {
        return new Objection(purpose, channel, clock.apply(raisedAt));
    }
}

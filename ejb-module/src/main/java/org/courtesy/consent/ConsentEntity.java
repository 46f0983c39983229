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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/**
 * Row of {@code consent}: written once, never changed. What tells of the person is kept apart from what was said, see
 * {@link PersonPart}: it goes when the person is erased, and the rest still proves what it did.
 */
@Entity
@Immutable
@Table(name = "consent")
class ConsentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
    @SequenceGenerator(name = "consent_seq", sequenceName = "consent_seq", allocationSize = 50)
    private Long id;

    private Long customerId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private ConsentState state;

    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    private String textVersion;
    private String productGroups;
    private Instant lastUsedAt;
    private String controller;
    private String recordedBy;
    private String occasion;
    private String evidence;
    private Instant recordedAt;

    /** Number of the customer when it was recorded. */
    private String subject;

    private String salt;
    private String personDigest;
    private Long position;

    /** For the persistence provider. */
    protected ConsentEntity() {}

    ConsentEntity(CustomerKey customer, ConsentEntry entry, Instant recordedAt) {
        this.customerId = customer.id();
        this.subject = customer.number();
        this.purpose = entry.purpose();
        this.channel = entry.channel();
        this.state = entry.state();
        this.givenAt = Instants.of(entry.at());
        this.proof = entry.proof();
        this.textVersion = entry.textVersion();
        this.productGroups = Codes.join(entry.productGroups());
        this.lastUsedAt = Instants.of(entry.lastUsedAt());
        this.controller = entry.controller();
        this.recordedBy = entry.recordedBy();
        this.occasion = entry.occasion();
        this.evidence = entry.evidence();
        this.recordedAt = recordedAt;
    }

    Long customerId() {
        return customerId;
    }

    ConsentBatch.Word word() {
        return new ConsentBatch.Word(customerId, purpose, channel, state, givenAt);
    }

    Long id() {
        return id;
    }

    ConsentState state() {
        return state;
    }

    ContactChannel channel() {
        return channel;
    }

    Instant givenAt() {
        return givenAt;
    }

    String textVersion() {
        return textVersion;
    }

    Long position() {
        return position;
    }

    /** When it was used last: as it says itself or as was noted since. */
    private Instant lastUse(Instant noted) {
        return later(lastUsedAt, noted);
    }

    /** The later one of two instants that may be null. */
    static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /** What tells of the person; null once it was shredded. */
    PersonPart person() {
        return subject == null ? null : new PersonPart(subject, recordedBy, evidence, salt, personDigest);
    }

    /** The checksum of all it says, with that of the part which tells of the person. */
    String digest(String ofThePerson) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("purpose", purpose.name());
        said.put("channel", channel.name());
        said.put("state", state.name());
        said.put("at", givenAt.toString());
        said.put("proof", proof.name());
        said.put("textVersion", textVersion);
        said.put("productGroups", productGroups);
        said.put("lastUsedAt", Objects.toString(lastUsedAt, null));
        said.put("controller", controller);
        said.put("occasion", occasion);
        said.put("recordedAt", recordedAt.toString());
        said.put("person", ofThePerson);
        return CaseJson.sha256(CaseJson.write(said));
    }

    String personDigest() {
        return personDigest;
    }

    /** As it would be sent, with the instants in UTC. */
    ConsentPages.Entry toEntry(String customer) {
        ConsentEntry entry = new ConsentEntry(
                purpose,
                channel,
                state,
                Instants.utc(givenAt),
                proof,
                textVersion,
                Codes.split(productGroups, ProductGroup.class),
                Instants.utc(lastUsedAt),
                controller,
                recordedBy,
                occasion,
                evidence);
        return new ConsentPages.Entry(id, customer, entry);
    }

    /**
     * As it is shown.
     *
     * @param used the latest use that was noted, null if there was none
     */
    StoredConsent toStored(CustomerKey customer, Instant used) {
        Instant lastUse = lastUse(used);
        ConsentEntry entry = new ConsentEntry(
                purpose,
                channel,
                state,
                customer.at(givenAt),
                proof,
                textVersion,
                Codes.split(productGroups, ProductGroup.class),
                lastUse == null ? null : customer.at(lastUse),
                controller,
                recordedBy,
                occasion,
                evidence);
        return new StoredConsent(id, entry, customer.at(recordedAt));
    }
}

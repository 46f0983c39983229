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
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/** Row of {@code consent}: written once, never changed. */
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

    /** For the persistence provider. */
    protected ConsentEntity() {}

    ConsentEntity(long customerId, ConsentEntry entry, Instant recordedAt) {
        this.customerId = customerId;
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

    Consent toFact() {
        return new Consent(
                purpose,
                channel,
                state,
                Instants.utc(givenAt),
                proof,
                textVersion,
                Codes.split(productGroups, ProductGroup.class),
                Instants.utc(lastUsedAt),
                recordedBy,
                controller);
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

    StoredConsent toStored(CustomerKey customer) {
        ConsentEntry entry = new ConsentEntry(
                purpose,
                channel,
                state,
                customer.at(givenAt),
                proof,
                textVersion,
                Codes.split(productGroups, ProductGroup.class),
                lastUsedAt == null ? null : customer.at(lastUsedAt),
                controller,
                recordedBy,
                occasion,
                evidence);
        return new StoredConsent(id, entry, customer.at(recordedAt));
    }
}

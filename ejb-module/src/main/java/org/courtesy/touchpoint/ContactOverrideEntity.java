package org.courtesy.touchpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Refusal;

/** Row of {@code contact_override}: a contact that somebody made although the gate refused it. */
@Entity
@Table(name = "contact_override")
class ContactOverrideEntity {

    @Id
    UUID id;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    Long customerId;

    UUID touchpointId;

    @Enumerated(EnumType.STRING)
    ContactChannel channel;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    String type;
    String refusals;
    String reason;
    Instant madeAt;
    String madeBy;
    Instant seenAt;
    String seenBy;
    String comment;

    /** For the persistence provider. */
    protected ContactOverrideEntity() {}

    ContactOverrideEntity(
            UUID id, TouchpointEntity contact, List<Refusal> against, String reason, Instant now, String by) {
        this.id = id;
        this.customerId = contact.customerId();
        this.touchpointId = contact.id();
        this.channel = contact.channel();
        this.purpose = contact.purpose();
        this.type = contact.type();
        this.refusals = String.join(" ", against.stream().map(Refusal::code).toList());
        this.reason = reason;
        this.madeAt = now;
        this.madeBy = by;
    }

    void see(String by, Instant now, String what) {
        seenBy = by;
        seenAt = now;
        comment = what;
    }
}

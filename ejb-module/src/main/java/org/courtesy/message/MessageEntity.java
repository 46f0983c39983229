package org.courtesy.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.audience.Audience;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;

/** Row of {@code message}: what it says now. What it said before stands in {@code message_change}. */
@Entity
@Table(name = "message")
class MessageEntity {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private MessagePriority priority;

    private Instant validFrom;
    private Instant validTo;
    private String audience;
    private String texts;
    private String createdBy;
    private Instant createdAt;
    private String changedBy;
    private Instant changedAt;
    private String withdrawnBy;
    private Instant withdrawnAt;

    /** For the persistence provider. */
    protected MessageEntity() {}

    MessageEntity(UUID id, MessageContent content, String by, Instant now) {
        this.id = id;
        createdBy = by;
        createdAt = now;
        become(content, by, now);
    }

    void become(MessageContent content, String by, Instant now) {
        kind = content.kind();
        priority = content.priority();
        validFrom = Instants.of(content.from());
        validTo = Instants.of(content.to());
        audience = CaseJson.write(content.audience());
        texts = CaseJson.write(content.texts());
        changedBy = by;
        changedAt = now;
    }

    void withdraw(String by, Instant now) {
        withdrawnBy = by;
        withdrawnAt = now;
        changedBy = by;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    StoredMessage toStored(Instant now) {
        return new StoredMessage(
                id.toString(),
                version,
                MessageState.at(now, validFrom, validTo, withdrawnAt),
                kind,
                priority,
                Instants.utc(validFrom),
                Instants.utc(validTo),
                CaseJson.read(audience, Audience.class),
                CaseJson.read(texts, MessageTexts.class),
                createdBy,
                Instants.utc(createdAt),
                changedBy,
                Instants.utc(changedAt),
                withdrawnBy,
                Instants.utc(withdrawnAt));
    }
}

package org.courtesy.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/** Row of {@code message_change}: who did what to a message, and what it said from then on. Never changed. */
@Entity
@Immutable
@Table(name = "message_change")
class MessageChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_change_seq")
    @SequenceGenerator(name = "message_change_seq", sequenceName = "message_change_seq", allocationSize = 50)
    private Long id;

    private UUID messageId;
    private Instant changedAt;
    private String changedBy;

    @Enumerated(EnumType.STRING)
    private MessageChange.Act act;

    private String content;

    /** For the persistence provider. */
    protected MessageChangeEntity() {}

    MessageChangeEntity(UUID messageId, MessageChange.Act act, MessageContent content, String by, Instant now) {
        this.messageId = messageId;
        this.act = act;
        this.content = CaseJson.write(content);
        this.changedBy = by;
        this.changedAt = now;
    }

    MessageChange toChange() {
        return new MessageChange(Instants.utc(changedAt), changedBy, act, CaseJson.read(content, MessageContent.class));
    }
}

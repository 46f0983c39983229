package org.courtesy.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Row of {@code handover_contact}: there is one per contact however many jobs deal with it, so nobody gets it twice. */
@Entity
@Table(name = "handover_contact")
@IdClass(HandoverEntity.Key.class)
class HandoverEntity {

    static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_REFERENCE = 200;

    record Key(UUID audienceId, Long customerId) implements Serializable {}

    @Id
    UUID audienceId;

    @Id
    Long customerId;

    UUID jobId;

    @Enumerated(EnumType.STRING)
    HandoverState state;

    String code;
    String detail;
    String reference;
    int attempts;
    Instant changedAt;
    UUID touchpointId;

    /** For the persistence provider. */
    protected HandoverEntity() {}

    HandoverEntity(UUID audienceId, long customerId) {
        this.audienceId = audienceId;
        this.customerId = customerId;
        this.state = HandoverState.LATER;
    }

    void become(HandoverState now, String why, String words) {
        state = now;
        code = why;
        detail = cut(words, LONGEST_DETAIL);
    }

    void handing() {
        become(HandoverState.HANDING, null, null);
        attempts++;
    }

    void handed(String gatewaysName, UUID touchpoint) {
        become(HandoverState.HANDED, null, null);
        reference = cut(gatewaysName, LONGEST_REFERENCE);
        touchpointId = touchpoint;
    }

    /** Words of others as a database takes them. */
    static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        String storable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return storable.substring(0, Math.min(longest, storable.length()));
    }
}

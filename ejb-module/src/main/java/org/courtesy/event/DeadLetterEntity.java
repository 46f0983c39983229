package org.courtesy.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.shared.Instants;

/** Row of {@code dead_letter}. */
@Entity
@Table(name = "dead_letter")
class DeadLetterEntity {

    @Id
    UUID id;

    String fingerprint;

    @Enumerated(EnumType.STRING)
    EventChannel channel;

    @Enumerated(EnumType.STRING)
    DeadLetterState state;

    String eventSource;
    String eventId;
    String code;
    String problem;
    String raw;
    boolean cut;
    Instant firstAt;
    Instant lastAt;
    int attempts;
    Instant settledAt;
    String settledBy;
    UUID touchpointId;

    /** For the persistence provider. */
    protected DeadLetterEntity() {}

    /**
     * Holds the place of an event, without anything of it: should another one have been quicker, the database logs what it
     * refuses.
     */
    DeadLetterEntity(UUID id, String fingerprint, EventChannel channel, Instant now) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.channel = channel;
        this.state = DeadLetterState.WAITING;
        this.code = "";
        this.problem = "{}";
        this.firstAt = now;
        this.lastAt = now;
    }

    /** It was tried and could not be taken. */
    void refused(EventProblem why, Instant now) {
        state = DeadLetterState.WAITING;
        code = why.code();
        problem = StoredProblem.write(why);
        lastAt = now;
        attempts++;
        settledAt = null;
        settledBy = null;
        touchpointId = null;
    }

    /** It came again; its text may have been removed before. */
    void hold(String text, boolean shortened) {
        raw = text;
        cut = shortened;
    }

    /** It is done with, and its text with it. */
    void settle(DeadLetterState as, Instant now, String by) {
        state = as;
        settledAt = now;
        settledBy = by;
        raw = null;
    }

    DeadLetter toLetter() {
        return new DeadLetter(
                id.toString(),
                channel,
                state,
                eventSource,
                eventId,
                StoredProblem.read(problem),
                raw,
                cut,
                Instants.utc(firstAt),
                Instants.utc(lastAt),
                attempts,
                Instants.utc(settledAt),
                settledBy,
                touchpointId == null ? null : touchpointId.toString());
    }
}

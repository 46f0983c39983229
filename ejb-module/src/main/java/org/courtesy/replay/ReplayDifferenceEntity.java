package org.courtesy.replay;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.hibernate.annotations.Immutable;

/** Row of {@code replay_difference}: one thing on which the two rule sets differ about a stored decision. */
@Entity
@Immutable
@Table(name = "replay_difference")
class ReplayDifferenceEntity {

    @Id
    UUID id;

    UUID jobId;
    Long customerId;
    UUID assessmentId;

    @Enumerated(EnumType.STRING)
    Change.Kind kind;

    String code;

    @Enumerated(EnumType.STRING)
    ContactChannel channel;

    String base;
    String candidate;
    String reason;
    String rule;

    /** Whether an earlier difference of the same customer had changed the candidate's case. */
    boolean carried;

    /** For the persistence provider. */
    protected ReplayDifferenceEntity() {}

    ReplayDifferenceEntity(UUID id, UUID jobId, Found found) {
        Change change = found.change();
        this.id = id;
        this.jobId = jobId;
        this.customerId = found.customerId();
        this.assessmentId = found.decision();
        this.kind = change.kind();
        this.code = change.code();
        this.channel = change.channel();
        this.base = change.base();
        this.candidate = change.candidate();
        this.reason = change.reason();
        this.rule = change.rule();
        this.carried = found.carried();
    }

    Change change() {
        return new Change(kind, code, channel, base, candidate, reason, rule);
    }
}

package org.courtesy.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.outbox.EventData;
import org.hibernate.annotations.DynamicUpdate;

/** Row of {@code work_item}. */
@Entity
@DynamicUpdate
@Table(name = "work_item")
class WorkItemEntity {

    /** What has no last day comes after everything that has one. */
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private static final Short OPEN_SLOT = 0;

    @Id
    UUID id;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    Long customerId;

    @Version
    int version;

    @Enumerated(EnumType.STRING)
    WorkKind kind;

    String code;
    String subject;

    @Enumerated(EnumType.STRING)
    ContactChannel channel;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    short urgency;
    LocalDate firstDay;
    LocalDate lastDay;
    LocalDate sortDay;
    String legalBasis;
    double priority;
    String rule;
    UUID assessmentId;
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    WorkState state = WorkState.OPEN;

    Short openSlot = OPEN_SLOT;
    String owner;
    String team;
    String claimedBy;
    Instant claimedAt;
    Instant claimedUntil;
    UUID reservation;
    int attempts;
    Instant notBefore;

    @Enumerated(EnumType.STRING)
    WorkResult result;

    String reason;
    String note;
    Instant closedAt;
    String closedBy;
    UUID touchpointId;
    LocalDate restUntil;

    /** For the persistence provider. */
    protected WorkItemEntity() {}

    WorkItemEntity(UUID id, long customerId, Wanted wanted, UUID assessmentId, Instant now) {
        this.id = id;
        this.customerId = customerId;
        this.kind = wanted.kind();
        this.code = wanted.code();
        this.subject = wanted.subject();
        this.createdAt = now;
        update(wanted, assessmentId);
    }

    Wanted.Key key() {
        return new Wanted.Key(code, subject);
    }

    /** Whether a decision says the same of it as before. */
    boolean says(Wanted wanted) {
        return wanted.channel() == channel
                && wanted.purpose() == purpose
                && wanted.urgency() == urgency
                && Objects.equals(wanted.firstDay(), firstDay)
                && Objects.equals(wanted.lastDay(), lastDay)
                && Double.compare(wanted.priority(), priority) == 0
                && Objects.equals(wanted.rule(), rule);
    }

    void update(Wanted wanted, UUID decision) {
        channel = wanted.channel();
        purpose = wanted.purpose();
        urgency = (short) wanted.urgency();
        firstDay = wanted.firstDay();
        lastDay = wanted.lastDay();
        sortDay = wanted.lastDay() == null ? NO_END : wanted.lastDay();
        legalBasis = wanted.legalBasis();
        priority = wanted.priority();
        rule = wanted.rule();
        assessmentId = decision;
    }

    /** Whether somebody works on it, and their time is not over. */
    boolean claimed(Instant now) {
        return state == WorkState.CLAIMED && claimedUntil.isAfter(now);
    }

    void claim(String user, Instant now, Instant until, UUID planned) {
        state = WorkState.CLAIMED;
        claimedBy = user;
        claimedAt = now;
        claimedUntil = until;
        reservation = planned;
    }

    void release() {
        state = WorkState.OPEN;
        claimedBy = null;
        claimedAt = null;
        claimedUntil = null;
        reservation = null;
    }

    /** Takes up again what had lapsed, with the attempts made so far. */
    void reopen(Wanted wanted, UUID decision) {
        state = WorkState.OPEN;
        openSlot = OPEN_SLOT;
        result = null;
        closedAt = null;
        update(wanted, decision);
    }

    /** Opens it again as it was before the outcome that was recorded last. */
    void takeBack() {
        state = WorkState.OPEN;
        openSlot = OPEN_SLOT;
        attempts = Math.max(0, attempts - 1);
        notBefore = null;
        result = null;
        reason = null;
        note = null;
        closedAt = null;
        closedBy = null;
        touchpointId = null;
        restUntil = null;
    }

    void close(WorkResult how, Instant now, String by) {
        release();
        state = WorkState.CLOSED;
        openSlot = null;
        result = how;
        closedAt = now;
        closedBy = by;
    }

    /** What others are told of it. */
    EventData toEvent(CustomerKey customer) {
        return new EventData()
                .about(customer.number())
                .with("action", id)
                .with("code", code)
                .with("kind", kind)
                .with("channel", channel)
                .with("state", state)
                .with("attempts", attempts)
                .link("action", "/actions/" + id);
    }
}

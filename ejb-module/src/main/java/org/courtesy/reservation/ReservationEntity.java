package org.courtesy.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/** Row of {@code contact_reservation}; it ends once. */
@Entity
@Table(name = "contact_reservation")
class ReservationEntity {

    @Id
    private UUID id;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    private Long customerId;

    private String source;
    private String sourceId;
    private String bodyHash;
    private String type;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private Instant contactAt;
    private Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private ReservationState state;

    private UUID slotId;
    private UUID touchpointId;
    private Instant reservedAt;
    private String reservedBy;
    private Instant endedAt;

    /** For the persistence provider. */
    protected ReservationEntity() {}

    /** @param slot the planned touchpoint that counts against the caps meanwhile */
    ReservationEntity(
            UUID id,
            CustomerKey customer,
            Wish wish,
            Purpose purpose,
            UUID slot,
            Instant reservedAt,
            String reservedBy) {
        this.id = id;
        this.customerId = customer.id();
        this.source = wish.command().source();
        this.sourceId = wish.command().id();
        this.bodyHash = wish.hash();
        this.type = wish.command().type();
        this.channel = wish.command().channel();
        this.purpose = purpose;
        this.contactAt = wish.at();
        this.heldUntil = wish.until();
        this.state = ReservationState.HELD;
        this.slotId = slot;
        this.reservedAt = reservedAt;
        this.reservedBy = reservedBy;
    }

    void end(ReservationState how, UUID touchpoint, Instant at) {
        state = how;
        touchpointId = touchpoint;
        endedAt = at;
    }

    void holdAtLeast(Instant until) {
        heldUntil = heldUntil.isBefore(until) ? until : heldUntil;
    }

    boolean held(Instant now) {
        return state == ReservationState.HELD && heldUntil.isAfter(now);
    }

    boolean saysTheSameAs(Wish other) {
        return bodyHash.equals(other.hash());
    }

    UUID id() {
        return id;
    }

    Long customerId() {
        return customerId;
    }

    String source() {
        return source;
    }

    String sourceId() {
        return sourceId;
    }

    String type() {
        return type;
    }

    ContactChannel channel() {
        return channel;
    }

    Purpose purpose() {
        return purpose;
    }

    ReservationState state() {
        return state;
    }

    Instant reservedAt() {
        return reservedAt;
    }

    UUID slot() {
        return slotId;
    }

    UUID touchpoint() {
        return touchpointId;
    }

    Reservation toView(CustomerKey customer) {
        return new Reservation(
                id,
                source,
                sourceId,
                customer.number(),
                type,
                channel,
                purpose,
                customer.at(contactAt),
                customer.at(heldUntil),
                state,
                customer.at(reservedAt),
                reservedBy,
                endedAt == null ? null : customer.at(endedAt),
                touchpointId);
    }
}

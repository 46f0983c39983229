package org.courtesy.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;

/** Row of {@code privacy_request}. Art. 12 (3) GDPR: a month for the answer, and two more if the person is told within it. */
@Entity
@Table(name = "privacy_request")
class RequestEntity {

    private static final int MONTHS = 1;
    private static final int MONTHS_EXTENDED = 3;

    @Id
    UUID id;

    /** Changed by a merge of customers only. */
    @Column(updatable = false)
    Long customerId;

    @Enumerated(EnumType.STRING)
    RequestKind kind;

    @Enumerated(EnumType.STRING)
    RequestState state;

    LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    RequestChannel channel;

    @Enumerated(EnumType.STRING)
    ContactChannel objectedChannel;

    String note;
    Instant recordedAt;
    String recordedBy;
    LocalDate dueOn;
    LocalDate extendedOn;
    String extensionReason;
    LocalDate closedOn;
    Instant closedAt;
    String closedBy;
    String outcome;

    /** For the persistence provider. */
    protected RequestEntity() {}

    RequestEntity(UUID id, CustomerKey customer, RecordRequest wish, LocalDate receivedOn, Instant now, String by) {
        this.id = id;
        this.customerId = customer.id();
        this.kind = wish.kind();
        this.state = RequestState.OPEN;
        this.receivedOn = receivedOn;
        this.channel = wish.channel();
        this.objectedChannel = wish.objectedChannel();
        this.note = wish.note();
        this.recordedAt = now;
        this.recordedBy = by;
        this.dueOn = lastDayToExtend();
    }

    /** The last day of the first month: the same day of the next one, or its last where there is no such day. */
    LocalDate lastDayToExtend() {
        return receivedOn.plusMonths(MONTHS);
    }

    void extend(LocalDate toldOn, String reason) {
        state = RequestState.EXTENDED;
        extendedOn = toldOn;
        extensionReason = reason;
        dueOn = receivedOn.plusMonths(MONTHS_EXTENDED);
    }

    void close(RequestState end, LocalDate on, String said, Instant now, String by) {
        state = end;
        closedOn = on;
        outcome = said;
        closedAt = now;
        closedBy = by;
    }

    /**
     * From which day a month runs that ends when the answer is due. Rules know one month only; for an extended request it is
     * its last one.
     */
    LocalDate monthBegins() {
        return state == RequestState.EXTENDED ? dueOn.minusMonths(MONTHS) : receivedOn;
    }

    PrivacyRequest toView(CustomerKey customer, String name, LocalDate today) {
        Integer left = state.waiting() ? Math.toIntExact(ChronoUnit.DAYS.between(today, dueOn)) : null;
        return new PrivacyRequest(
                id.toString(),
                customer.number(),
                name,
                kind,
                kind.article(),
                state,
                receivedOn,
                channel,
                objectedChannel,
                note,
                customer.at(recordedAt),
                recordedBy,
                dueOn,
                left != null && left < 0,
                left,
                extendedOn,
                extensionReason,
                closedOn,
                closedAt == null ? null : customer.at(closedAt),
                closedBy,
                outcome);
    }
}

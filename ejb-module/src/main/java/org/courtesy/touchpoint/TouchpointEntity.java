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
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.outbox.EventData;
import org.courtesy.shared.Instants;

/**
 * Row of {@code touchpoint}. Once it happened it does not change, but a complaint is answered and closed by what comes later;
 * what is only planned, was recorded by mistake just now, or is corrected by another one, is cancelled.
 */
@Entity
@Table(name = "touchpoint")
class TouchpointEntity {

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
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private TouchpointStatus status;

    private boolean countsAsContact;
    private double experience;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String contract;
    private String task;
    private UUID relatesTo;
    private Instant closedAt;
    private Instant answeredAt;
    private String offer;
    private String carries;
    private String note;
    private Instant recordedAt;
    private String recordedBy;
    private UUID corrects;
    private UUID correctedBy;

    /** Whether {@code relatesTo} is the complaint that we chose, since the sender named none. */
    private boolean paired;

    /** For the persistence provider. */
    protected TouchpointEntity() {}

    TouchpointEntity(
            UUID id,
            CustomerKey customer,
            CompleteTouchpoint touchpoint,
            Purpose purpose,
            UUID relatesTo,
            Instant recordedAt,
            String recordedBy) {
        RecordTouchpoint command = touchpoint.command();
        this.id = id;
        this.customerId = customer.id();
        this.source = command.source();
        this.sourceId = command.id();
        this.bodyHash = touchpoint.hash();
        this.type = command.type();
        this.direction = command.direction();
        this.channel = command.channel();
        this.purpose = purpose;
        this.happenedAt = touchpoint.at();
        this.status = touchpoint.status();
        this.countsAsContact = touchpoint.countsAsContact();
        this.experience = command.experience() == null ? 0 : command.experience();
        this.outcome = command.outcome() == null ? Outcome.NONE : command.outcome();
        this.contract = command.contract();
        this.task = command.task();
        this.relatesTo = relatesTo;
        this.closedAt = Instants.of(command.closedAt());
        this.answeredAt = Instants.of(command.answeredAt());
        this.offer = touchpoint.offer();
        this.carries = touchpoint.carries().isEmpty() ? null : String.join(" ", touchpoint.carries());
        this.note = command.note();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void close(Instant at) {
        status = TouchpointStatus.CLOSED;
        closedAt = at;
    }

    /** Whether it was this closing that closed the complaint. */
    boolean closedBy(TouchpointEntity closing) {
        return status == TouchpointStatus.CLOSED && closing.happenedAt.equals(closedAt);
    }

    void reopen() {
        status = TouchpointStatus.OPEN;
        closedAt = null;
    }

    /** Notes which complaint it closes, none being named. */
    void pairWith(UUID complaint) {
        relatesTo = complaint;
        paired = true;
    }

    void unpair() {
        relatesTo = null;
        paired = false;
    }

    boolean paired() {
        return paired;
    }

    /** Takes the place of another one: from now on that one does not count. */
    void correct(TouchpointEntity mistaken) {
        corrects = mistaken.id;
        answeredAt = answeredAt == null && type.equals(mistaken.type) ? mistaken.answeredAt : answeredAt;
        mistaken.correctedBy = id;
        mistaken.status = TouchpointStatus.CANCELLED;
    }

    UUID corrects() {
        return corrects;
    }

    UUID correctedBy() {
        return correctedBy;
    }

    void relateAnew(UUID to) {
        relatesTo = to;
    }

    UUID relatesTo() {
        return relatesTo;
    }

    /** Whether it took place: neither planned nor cancelled. */
    boolean happened() {
        return status != TouchpointStatus.PLANNED && status != TouchpointStatus.CANCELLED;
    }

    /** Whether it is a contact that needed the customer's consent, if any did: advertising of ours that took place and arrived. */
    boolean usesConsent() {
        return direction == Direction.OUTBOUND
                && purpose == Purpose.ADVERTISING
                && happened()
                && status != TouchpointStatus.UNDELIVERED;
    }

    boolean recordedSince(String by, Instant since) {
        return recordedBy.equals(by) && !recordedAt.isBefore(since);
    }

    void cancel() {
        status = TouchpointStatus.CANCELLED;
    }

    /** It did not arrive: it is no contact. */
    void undelivered() {
        status = TouchpointStatus.UNDELIVERED;
        countsAsContact = false;
    }

    /** It did arrive after all, or what was planned has taken place. */
    void delivered(Instant at, boolean counts) {
        happenedAt = status == TouchpointStatus.PLANNED ? at : happenedAt;
        status = TouchpointStatus.DONE;
        countsAsContact = counts;
    }

    boolean countsAsContact() {
        return countsAsContact;
    }

    Direction direction() {
        return direction;
    }

    void answer(Instant at) {
        answeredAt = answeredAt == null ? at : answeredAt;
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

    TouchpointStatus status() {
        return status;
    }

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    String sourceId() {
        return sourceId;
    }

    Long customerId() {
        return customerId;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    /** Whether that was sent when this was recorded, or is what is exported of it. */
    boolean saysTheSameAs(CompleteTouchpoint other) {
        RecordTouchpoint sent = other.command();
        return other.hashes().contains(bodyHash)
                || toCommand(sent.customer(), sent.relatesTo()).equals(sent);
    }

    /**
     * As it would be sent, with the instants in UTC. A complaint that we chose ourselves is left to be chosen again.
     *
     * @param related id in its source of the touchpoint that it relates to
     */
    RecordTouchpoint toCommand(String customer, String related) {
        return new RecordTouchpoint(
                source,
                sourceId,
                customer,
                null,
                type,
                direction,
                channel,
                purpose,
                Instants.utc(happenedAt),
                status,
                countsAsContact,
                experience,
                outcome,
                contract,
                task,
                relatesTo == null || paired ? null : related,
                Instants.utc(closedAt),
                Instants.utc(answeredAt),
                offer,
                carries == null ? null : carried(),
                note);
    }

    /** The fact as of now; {@link TouchpointPart} makes the one as of another time. */
    Touchpoint toFact(CustomerKey customer) {
        return new Touchpoint(
                id.toString(),
                type,
                direction,
                channel,
                purpose,
                customer.at(happenedAt),
                status,
                countsAsContact,
                experience,
                outcome,
                task,
                Instants.utc(closedAt),
                text(relatesTo),
                Instants.utc(answeredAt),
                offer,
                carried());
    }

    /** What others are told of it: what it was, without what was said. */
    EventData toEvent(CustomerKey customer) {
        return new EventData()
                .about(customer.number())
                .with("touchpoint", id)
                .with("source", source)
                .with("id", sourceId)
                .with("type", type)
                .with("direction", direction)
                .with("channel", channel)
                .with("purpose", purpose)
                .with("status", status)
                .with("at", customer.at(happenedAt))
                .link("touchpoint", "/touchpoints/" + id);
    }

    private List<String> carried() {
        return carries == null ? List.of() : List.of(carries.split(" "));
    }

    TouchpointView toView(CustomerKey customer, UUID assessment) {
        return new TouchpointView(
                id.toString(),
                source,
                sourceId,
                customer.number(),
                type,
                direction,
                channel,
                purpose,
                customer.at(happenedAt),
                status,
                countsAsContact,
                experience,
                outcome,
                contract,
                task,
                text(relatesTo),
                text(corrects),
                text(correctedBy),
                closedAt == null ? null : customer.at(closedAt),
                answeredAt == null ? null : customer.at(answeredAt),
                offer,
                carried(),
                note,
                customer.at(recordedAt),
                recordedBy,
                text(assessment));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}

package org.courtesy.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/** Row of {@code feedback}. */
@Entity
@Table(name = "feedback")
class FeedbackEntity {

    @Id
    UUID id;

    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    Long customerId;

    UUID touchpointId;

    @Enumerated(EnumType.STRING)
    AnswerWay way;

    String source;
    String sourceId;
    Integer nps;
    Integer csat;
    Integer ces;
    String comment;
    boolean bad;
    Instant answeredAt;

    /** The day of the answer on the customer's calendar. */
    LocalDate answeredOn;

    String recordedBy;
    Instant correctedAt;
    UUID followUpId;

    /** For the persistence provider. */
    protected FeedbackEntity() {}

    FeedbackEntity(UUID id, CustomerKey customer, GivenAnswer given, Instant answeredAt) {
        this.id = id;
        this.customerId = customer.id();
        this.touchpointId = given.touchpoint();
        this.source = given.source();
        this.sourceId = given.sourceId();
        this.answeredAt = answeredAt;
        this.answeredOn = customer.at(answeredAt).toLocalDate();
        say(given);
    }

    /** Takes over what was answered, for the first time or again. */
    void say(GivenAnswer given) {
        way = given.way();
        recordedBy = given.recordedBy();
        nps = given.answer().nps();
        csat = given.answer().csat();
        ces = given.answer().ces();
        comment = given.answer().comment();
    }

    Answer answer() {
        return new Answer(nps, csat, ces, comment);
    }
}

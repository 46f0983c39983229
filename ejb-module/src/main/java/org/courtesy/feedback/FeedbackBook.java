package org.courtesy.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.feedback.FeedbackRepository.Found;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;

/**
 * Writes down what was answered, whoever wrote it: the answer, the recommendation for the score card, the follow-up on a bad
 * answer and the decision that comes of it, all in the caller's transaction. Who may is decided by the services before it.
 */
@ApplicationScoped
class FeedbackBook {

    private final FeedbackRepository answers;
    private final ClosedLoop loop;
    private final CustomerRegister customers;
    private final Decisions decisions;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected FeedbackBook() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FeedbackBook(
            FeedbackRepository answers,
            ClosedLoop loop,
            CustomerRegister customers,
            Decisions decisions,
            Ids ids,
            Clock clock) {
        this.answers = answers;
        this.loop = loop;
        this.customers = customers;
        this.decisions = decisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of writing an answer down. */
    record Written(Feedback feedback, boolean created) {}

    /**
     * Writes an answer down, or corrects the one that is there about the same touchpoint or of the same source.
     *
     * @param customer locked by the caller
     * @throws org.courtesy.json.InvalidInputException if it is none
     * @throws NotFoundException if the customer has no such touchpoint
     * @throws ConflictException {@code FEEDBACK_OF_CUSTOMER} if the customer's own answer is there and somebody else would
     *     change it; {@code FEEDBACK_KEY_REUSED} if source and id belong to another customer's
     */
    Written write(CustomerKey customer, GivenAnswer given) {
        given.answer().checked();
        if (given.touchpoint() != null) {
            subject(customer, given.touchpoint());
        }
        Optional<FeedbackEntity> there = there(customer, given);
        FeedbackEntity row = there.orElseGet(() -> new FeedbackEntity(ids.next(), customer, given, answeredAt(given)));
        if (there.isPresent() && row.answer().equals(given.answer())) {
            return new Written(told(row), false);
        }
        if (there.isPresent()) {
            row.say(given);
            row.correctedAt = clock.instant();
        } else {
            answers.add(row);
        }
        follow(customer, row);
        return new Written(told(row), there.isEmpty());
    }

    /** The touchpoint of a customer. */
    Subject subject(CustomerKey customer, UUID touchpoint) {
        return answers.subject(customer.id(), touchpoint)
                .orElseThrow(() -> new NotFoundException("TOUCHPOINT", touchpoint.toString()));
    }

    /** The answers of a customer, the latest first. */
    List<Feedback> of(CustomerKey customer, int limit) {
        return answers.of(customer.id(), limit).stream()
                .map(found -> toFeedback(found, customer))
                .toList();
    }

    private Instant answeredAt(GivenAnswer given) {
        return given.at() == null ? clock.instant() : given.at();
    }

    private Optional<FeedbackEntity> there(CustomerKey customer, GivenAnswer given) {
        Optional<FeedbackEntity> there =
                given.sourceId() == null ? Optional.empty() : answers.bySource(given.source(), given.sourceId());
        if (there.isPresent() && !there.get().customerId.equals(customer.id())) {
            throw new ConflictException(
                    "FEEDBACK_KEY_REUSED",
                    "Another answer came as " + given.source() + " " + given.sourceId(),
                    given.source(),
                    given.sourceId());
        }
        if (there.isEmpty() && given.touchpoint() != null) {
            there = answers.about(given.touchpoint());
        }
        there.filter(row -> row.way == AnswerWay.LINK && given.way() != AnswerWay.LINK)
                .filter(row -> !row.answer().equals(given.answer()))
                .ifPresent(row -> {
                    throw new ConflictException(
                            "FEEDBACK_OF_CUSTOMER", "The customer has answered this, and nobody else changes it");
                });
        return there;
    }

    /** The recommendation goes first, so that the decision that the follow-up brings sees it. */
    private void follow(CustomerKey customer, FeedbackEntity row) {
        row.bad = loop.isBad(row.answer());
        answers.flush();
        answers.latestRecommendation(customer.id())
                .ifPresent(latest ->
                        customers.recommends(customer.number(), latest.nps, latest.answeredOn, clock.instant()));
        if (row.bad && row.followUpId == null) {
            row.followUpId = loop.open(customer, row.answer());
            answers.flush();
            return;
        }
        if (!row.bad && answers.found(row.id).loop() == Loop.OPEN) {
            loop.takeBack(row.followUpId);
            row.followUpId = null;
            answers.flush();
        }
        decisions.changed(customer);
    }

    private Feedback told(FeedbackEntity row) {
        return toFeedback(answers.found(row.id), customers.get(row.customerId));
    }

    static Feedback toFeedback(Found found, CustomerKey customer) {
        FeedbackEntity row = found.row();
        return new Feedback(
                row.id.toString(),
                found.number(),
                row.touchpointId == null ? null : row.touchpointId.toString(),
                found.type(),
                found.channel(),
                row.way,
                row.answer(),
                row.bad,
                customer.at(row.answeredAt),
                row.recordedBy,
                row.correctedAt == null ? null : customer.at(row.correctedAt),
                found.loop(),
                found.loop() != Loop.OPEN ? null : customer.at(found.dueAt()).toLocalDate());
    }
}

package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.courtesy.consent.Promises;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.SharedKey;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.touchpoint.TouchpointRecorder;

/**
 * Ends work: the slot becomes the contact that took place, the row is closed or put off, and the customer is judged anew -
 * all of it or nothing.
 */
@ApplicationScoped
class Outcomes {

    private final WorkItemRepository items;
    private final WorklistQuery query;
    private final Claims claims;
    private final TouchpointRecorder recorder;
    private final Reservations reservations;
    private final Promises promises;
    private final Decisions decisions;
    private final WorkConfig config;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected Outcomes() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Outcomes(
            WorkItemRepository items,
            WorklistQuery query,
            Claims claims,
            TouchpointRecorder recorder,
            Reservations reservations,
            Promises promises,
            Decisions decisions,
            WorkConfig config,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.items = items;
        this.query = query;
        this.claims = claims;
        this.recorder = recorder;
        this.reservations = reservations;
        this.promises = promises;
        this.decisions = decisions;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Ends a row, or says again how it ended.
     *
     * @throws ConflictException if it ended otherwise, or somebody else works on the customer
     */
    @Transactional
    public WorkItem finish(UUID id, FinishWork work) {
        SharedKey shared = claims.hold(id);
        WorkItemEntity row = items.fresh(id).orElseThrow(() -> new NotFoundException("ACTION", id.toString()));
        if (row.state == WorkState.CLOSED) {
            return again(row, work);
        }
        claims.busy(shared, clock.instant()).ifPresent(other -> {
            throw new ConflictException(
                    "CUSTOMER_IN_WORK", other.user() + " works on this customer or their household", other.user());
        });
        claims.releaseSlot(row);
        note(row, work);
        items.flush();
        follow(row, work, shared.customer());
        items.flush();
        outbox.tell(
                EventType.ACTION_OUTCOME,
                shared.customer().number(),
                () -> row.toEvent(shared.customer())
                        .with("outcome", work.outcome())
                        .with("reason", work.reason())
                        .with("touchpoint", row.touchpointId));
        return query.item(id);
    }

    private WorkItem again(WorkItemEntity row, FinishWork work) {
        if (row.result != work.outcome()) {
            throw new ConflictException("WORK_CLOSED", "This was closed before as " + row.result, row.result);
        }
        return query.item(row.id);
    }

    private void note(WorkItemEntity row, FinishWork work) {
        Instant now = clock.instant();
        row.note = work.note();
        row.reason = work.reason() == null ? null : work.reason().name();
        row.attempts++;
        if (work.outcome().closing()) {
            row.close(work.outcome(), now, caller.name());
            row.restUntil = rest(row, now);
        } else {
            row.notBefore = now.plus(config.retry());
        }
    }

    private LocalDate rest(WorkItemEntity row, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean statutory = row.legalBasis != null && row.lastDay != null;
        LocalDate from = statutory && row.lastDay.isAfter(today) ? row.lastDay : today;
        return statutory ? from.plusYears(1) : from.plusDays(config.restDays());
    }

    /** What else happens with the outcome; a decision is stored with it unless nothing about the customer has changed. */
    private void follow(WorkItemEntity row, FinishWork work, CustomerKey customer) {
        boolean done = work.outcome() == WorkResult.DONE || work.outcome() == WorkResult.ACCEPTED;
        if (done && row.code.equals("FOLLOW_UP")) {
            reservations.followedUp(customer);
        }
        if (done && row.code.equals("PROMISE_REPAIR")) {
            promises.keepBroken(customer);
        }
        if (done && row.code.equals(WorkPlan.COMPLAINT_ANSWER_DUE)) {
            reservations.answered(UUID.fromString(row.subject));
        }
        ContactChannel channel = work.channel() == null ? row.channel : work.channel();
        if (row.kind == WorkKind.ACTION && channel != null && work.outcome().outcome() != null) {
            RecordedTouchpoint recorded = recorder.recordWith(contact(row, work, channel, customer), customer);
            row.touchpointId = UUID.fromString(recorded.touchpoint().touchpoint());
        } else if (done) {
            decisions.changed(customer);
        }
    }

    private RecordTouchpoint contact(
            WorkItemEntity row, FinishWork work, ContactChannel channel, CustomerKey customer) {
        boolean callback = row.code.equals("COMPLAINT_CALLBACK");
        return RecordTouchpoint.ours(Claims.SOURCE, row.id + "-" + row.version, customer.number(), row.code, channel)
                .at(work.at())
                .status(TouchpointStatus.DONE)
                .countsAsContact(work.outcome() == WorkResult.NOT_REACHED ? Boolean.FALSE : null)
                .experience(work.experience())
                .outcome(work.outcome().outcome())
                .task(row.id.toString())
                .relatesTo(
                        callback
                                ? reservations
                                        .openComplaint(customer)
                                        .map(UUID::toString)
                                        .orElse(null)
                                : null)
                .note(work.note())
                .build();
    }
}

package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.SharedKey;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.touchpoint.TouchpointRecorder;

/**
 * Takes an outcome back that was a slip: the contact counts as not made, the work is open again and the customer is judged
 * anew. For a while only, and only by whoever recorded it - and not where the outcome settled something else with it: an
 * answered complaint, a kept promise, a follow-up that was made.
 */
@ApplicationScoped
class TakingBack {

    private static final Set<String> SETTLING = Set.of("FOLLOW_UP", "PROMISE_REPAIR", WorkPlan.COMPLAINT_ANSWER_DUE);

    private final WorkItemRepository items;
    private final WorklistQuery query;
    private final Claims claims;
    private final TouchpointRecorder recorder;
    private final Decisions decisions;
    private final WorkConfig config;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected TakingBack() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    TakingBack(
            WorkItemRepository items,
            WorklistQuery query,
            Claims claims,
            TouchpointRecorder recorder,
            Decisions decisions,
            WorkConfig config,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.items = items;
        this.query = query;
        this.claims = claims;
        this.recorder = recorder;
        this.decisions = decisions;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes the outcome of a row back.
     *
     * @throws ConflictException if there is none that the caller could take back any more
     */
    @Transactional
    public WorkItem takeBack(UUID id) {
        SharedKey shared = claims.hold(id);
        WorkItemEntity row = items.fresh(id).orElseThrow(() -> new NotFoundException("ACTION", id.toString()));
        if (!mayTakeBack(row)) {
            throw new ConflictException("OUTCOME_STANDS", "This outcome can no longer be taken back");
        }
        undo(row, shared.customer());
        items.flush();
        return query.item(id);
    }

    /** Whether the caller may take the outcome of a row back now. */
    private boolean mayTakeBack(WorkItemEntity row) {
        Instant since = clock.instant().minus(config.undo());
        if (SETTLING.contains(row.code) || row.state == WorkState.CLAIMED) {
            return false;
        }
        if (row.state == WorkState.CLOSED) {
            return row.result.sayable() && caller.name().equals(row.closedBy) && !row.closedAt.isBefore(since);
        }
        return row.touchpointId != null && recorder.recorded(row.touchpointId, caller.name(), since);
    }

    private void undo(WorkItemEntity row, CustomerKey customer) {
        UUID contact = row.touchpointId;
        if (row.state == WorkState.CLOSED && proposedAgain(row)) {
            // A later decision proposed the same again: that row goes on, this one stays as what it came to.
            row.result = WorkResult.LAPSED;
        } else {
            row.takeBack();
        }
        items.flush();
        if (contact != null) {
            recorder.takeBack(contact);
        }
        decisions.changed(customer);
        outbox.tell(
                EventType.ACTION_REOPENED,
                customer.number(),
                () -> row.toEvent(customer).with("touchpoint", contact));
    }

    private boolean proposedAgain(WorkItemEntity row) {
        return items.open(List.of(row.customerId)).stream()
                .anyMatch(open -> open.key().equals(row.key()));
    }
}

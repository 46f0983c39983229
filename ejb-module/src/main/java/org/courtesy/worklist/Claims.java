package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.SharedKey;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.NotFoundException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Reservations;

/**
 * Gives work to one person at a time. The customer, the household and the premise are held while it is found out whether
 * somebody else works on any of them, the customer is judged on fresh facts, and the slot is reserved in the same
 * transaction: of two who want the last permitted contact, one gets it.
 */
@ApplicationScoped
class Claims {

    /** The source of touchpoints that come of the worklist. */
    static final String SOURCE = "worklist";

    private final WorkItemRepository items;
    private final WorklistQuery query;
    private final CustomerRegister customers;
    private final Decisions decisions;
    private final Reservations reservations;
    private final WorkConfig config;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected Claims() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Claims(
            WorkItemRepository items,
            WorklistQuery query,
            CustomerRegister customers,
            Decisions decisions,
            Reservations reservations,
            WorkConfig config,
            CurrentCaller caller,
            Clock clock) {
        this.items = items;
        this.query = query;
        this.customers = customers;
        this.decisions = decisions;
        this.reservations = reservations;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a row; what came of it is stored, whatever it is. */
    @Transactional
    public ClaimAnswer claim(UUID id) {
        SharedKey shared = hold(id);
        Instant now = clock.instant();
        Optional<ClaimAnswer.Busy> other = busy(shared, now);
        if (other.isPresent()) {
            return other.get();
        }
        WorkItemEntity row = items.fresh(id).orElse(null);
        if (row == null || row.state == WorkState.CLOSED) {
            return new ClaimAnswer.Lapsed(List.of());
        }
        if (row.claimed(now)) {
            row.claimedUntil = now.plus(config.claim());
            return new ClaimAnswer.Claimed(query.item(id));
        }
        releaseSlot(row);
        String code = row.code;
        Assessment assessment = decisions.renew(shared.customer()).assessment();
        items.flush();
        return items.find(id)
                .filter(left -> left.state != WorkState.CLOSED)
                .map(left -> reserve(left, shared, now))
                .orElseGet(() -> new ClaimAnswer.Lapsed(against(code, assessment)));
    }

    /** Gives a row back. */
    @Transactional
    public void release(UUID id) {
        hold(id);
        items.fresh(id).filter(row -> row.state == WorkState.CLAIMED).ifPresent(this::releaseSlot);
    }

    /** Gives a row back whose claim has run out, unless it was prolonged meanwhile. */
    @Transactional
    public void expire(UUID id) {
        if (items.customerOf(id).isEmpty()) {
            return;
        }
        hold(id);
        items.fresh(id)
                .filter(row -> row.state == WorkState.CLAIMED && !row.claimed(clock.instant()))
                .ifPresent(this::releaseSlot);
    }

    /** Whether somebody else works on the customer or on one they share contacts with. */
    Optional<ClaimAnswer.Busy> busy(SharedKey shared, Instant now) {
        return items.claimedByOthers(shared, caller.name(), now).stream()
                .findFirst()
                .map(row ->
                        new ClaimAnswer.Busy(row.claimedBy, shared.customer().at(row.claimedUntil)));
    }

    /** Holds the customer of a row and those they share contacts with. */
    SharedKey hold(UUID id) {
        return customers.lockShared(
                items.customerOf(id).orElseThrow(() -> new NotFoundException("ACTION", id.toString())));
    }

    void releaseSlot(WorkItemEntity row) {
        if (row.reservation != null) {
            reservations.release(row.reservation);
        }
        if (row.state == WorkState.CLAIMED) {
            row.release();
        }
    }

    private ClaimAnswer reserve(WorkItemEntity row, SharedKey shared, Instant now) {
        UUID slot = null;
        if (row.channel != null) {
            RecordTouchpoint planned = planned(row, shared);
            ContactFinding gate = reservations.ask(planned, shared.customer());
            if (!gate.allowed()) {
                return putOff(row, gate, now);
            }
            slot = reservations.reserve(planned, shared.customer());
        }
        row.claim(caller.name(), now, now.plus(config.claim()), slot);
        items.flush();
        return new ClaimAnswer.Claimed(query.item(row.id));
    }

    private ClaimAnswer putOff(WorkItemEntity row, ContactFinding gate, Instant now) {
        if (gate.allowedFrom() == null) {
            row.close(WorkResult.LAPSED, now, null);
            row.restUntil = LocalDate.now(clock).plusDays(config.restDays());
            return new ClaimAnswer.Lapsed(gate.refusals());
        }
        row.notBefore = gate.allowedFrom().toInstant();
        return new ClaimAnswer.NotNow(gate.refusals(), gate.allowedFrom());
    }

    private static RecordTouchpoint planned(WorkItemEntity row, SharedKey shared) {
        return RecordTouchpoint.ours(
                        SOURCE, "slot-" + UUID.randomUUID(), shared.customer().number(), row.code, row.channel)
                .purpose(row.purpose)
                .status(TouchpointStatus.PLANNED)
                .task(row.id.toString())
                .build();
    }

    /** What speaks against an action by now; nothing when it was just done or is not due any more. */
    private static List<Refusal> against(String code, Assessment assessment) {
        return assessment.withheld().stream()
                .filter(withheld -> withheld.code().equals(code))
                .map(Withheld::refusals)
                .findFirst()
                .orElse(List.of());
    }
}

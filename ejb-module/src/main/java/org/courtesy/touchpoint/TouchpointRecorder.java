package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;

/**
 * Stores one touchpoint with everything that follows from it, in a transaction of its own: the closed complaint, the
 * declined offer, the decision with its inputs.
 */
@ApplicationScoped
class TouchpointRecorder {

    private final TouchpointRepository touchpoints;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected TouchpointRecorder() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    TouchpointRecorder(
            TouchpointRepository touchpoints,
            CustomerRegister customers,
            CaseLoader cases,
            Decisions decisions,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first answer, if the touchpoint has been recorded already. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<RecordedTouchpoint> repeat(CompleteTouchpoint touchpoint) {
        return known(touchpoint);
    }

    /** Records the touchpoint; whoever comes second for the same customer waits and then finds the first one's answer. */
    @Transactional(TxType.REQUIRES_NEW)
    public RecordedTouchpoint record(CompleteTouchpoint touchpoint) {
        CustomerKey customer = customers.lock(touchpoint.command().customer());
        return known(touchpoint).orElseGet(() -> store(touchpoint, customer));
    }

    private Optional<RecordedTouchpoint> known(CompleteTouchpoint touchpoint) {
        RecordTouchpoint command = touchpoint.command();
        return touchpoints.bySource(command.source(), command.id()).map(row -> {
            if (!row.saysTheSameAs(touchpoint)) {
                throw new ConflictException(
                        "TOUCHPOINT_KEY_REUSED",
                        "Another touchpoint was recorded as " + command.source() + " " + command.id(),
                        command.source(),
                        command.id());
            }
            Assessment assessment = decisions.of(row.id()).orElse(null);
            UUID assessmentId = assessment == null ? null : UUID.fromString(assessment.assessment());
            CustomerKey customer = customers.get(command.customer());
            return new RecordedTouchpoint(row.toView(customer, assessmentId), assessment, true);
        });
    }

    private RecordedTouchpoint store(CompleteTouchpoint touchpoint, CustomerKey customer) {
        Instant now = clock.instant();
        checkContract(touchpoint.command().contract(), customer);
        Optional<TouchpointEntity> related = related(touchpoint, customer);
        TouchpointEntity row = new TouchpointEntity(
                ids.next(),
                customer,
                touchpoint,
                related.map(TouchpointEntity::id).orElse(null),
                now,
                caller.name());
        touchpoints.add(row);
        if (touchpoint.closesComplaint()) {
            related.ifPresent(complaint -> complaint.close(touchpoint.at()));
        }
        if (touchpoint.declinesOffer()) {
            touchpoints.flush();
            touchpoints.add(new DeclinedOfferEntity(
                    customer.id(), touchpoint.offer(), customer.at(touchpoint.at()).toLocalDate(), row.id()));
        }
        touchpoints.flush();
        CustomerCase inputs =
                cases.load(customer.number(), customer.at(touchpoint.judgedAt(now)), row.toFact(customer));
        Assessment assessment = decisions.judge(inputs, Mode.LIVE, false);
        decisions.store(customer, assessment, inputs, row.id());
        return new RecordedTouchpoint(
                row.toView(customer, UUID.fromString(assessment.assessment())), assessment, false);
    }

    private void checkContract(String contract, CustomerKey customer) {
        if (contract != null && !customers.contractsOf(customer).contains(contract)) {
            throw new InvalidInputException(FieldError.of("contract", InputProblem.NOT_ACCEPTED));
        }
    }

    /** The touchpoint that is named; for the closing of a complaint that names none, the latest open one. */
    private Optional<TouchpointEntity> related(CompleteTouchpoint touchpoint, CustomerKey customer) {
        String named = touchpoint.command().relatesTo();
        if (named != null) {
            return Optional.of(named(touchpoint.command(), customer));
        }
        return touchpoint.closesComplaint() ? touchpoints.openComplaint(customer.id(), touchpoint.at()) : Optional.empty();
    }

    private TouchpointEntity named(RecordTouchpoint command, CustomerKey customer) {
        String named = command.relatesTo();
        Optional<TouchpointEntity> own = Ids.parse(named)
                .flatMap(touchpoints::find)
                .or(() -> touchpoints.bySource(command.source(), named))
                .filter(row -> row.customerId() == customer.id());
        if (own.isPresent()) {
            return own.get();
        }
        List<TouchpointEntity> foreign = touchpoints.bySourceId(customer.id(), named);
        if (foreign.size() == 1) {
            return foreign.get(0);
        }
        throw new InvalidInputException(FieldError.of("relatesTo", InputProblem.NOT_ACCEPTED));
    }
}

package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.HeldCustomer;
import org.courtesy.decision.DecisionMade;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;

/** Stores touchpoints with everything that follows from them and the decision on them. */
@ApplicationScoped
public class TouchpointRecorder {

    private final TouchpointRepository touchpoints;
    private final TouchpointWriter writer;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final Standing standing;
    private final LiveRules rules;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected TouchpointRecorder() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    TouchpointRecorder(
            TouchpointRepository touchpoints,
            TouchpointWriter writer,
            CustomerRegister customers,
            CaseLoader cases,
            Decisions decisions,
            Standing standing,
            LiveRules rules,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.writer = writer;
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.standing = standing;
        this.rules = rules;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first answer, if the touchpoint has been recorded already. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<RecordedTouchpoint> repeat(CompleteTouchpoint touchpoint) {
        return known(numbered(touchpoint));
    }

    /**
     * Records the touchpoint, unless it is known already. Who comes second while the first one is at it is refused by the key of source
     * and id, and finds the first one's answer in {@link #repeat}.
     */
    @Transactional(TxType.REQUIRES_NEW)
    RecordedTouchpoint record(CompleteTouchpoint sent) {
        CompleteTouchpoint touchpoint = numbered(sent);
        RecordTouchpoint command = touchpoint.command();
        HeldCustomer held =
                customers.lock(command.customer(), TouchpointRepository.aside(command.source(), command.id()));
        Optional<TouchpointEntity> before =
                Optional.ofNullable((UUID) held.answer()).flatMap(touchpoints::find);
        return before.map(row -> repeated(row, touchpoint, null)).orElseGet(() -> store(touchpoint, held.key()));
    }

    /**
     * Records a touchpoint on behalf of another feature, in its transaction and with what it writes.
     *
     * @param customer locked by the caller
     * @throws InvalidInputException if the command is incomplete or names unknown codes or ids
     * @throws ConflictException if source and id were used for another touchpoint
     */
    @Transactional(TxType.MANDATORY)
    public RecordedTouchpoint recordWith(RecordTouchpoint command, CustomerKey customer) {
        TouchpointChecks.check(command, rules.policy().touchpoints());
        CompleteTouchpoint touchpoint = CompleteTouchpoint.of(command, clock);
        return known(touchpoint).orElseGet(() -> store(touchpoint, customer));
    }

    /** Whether a touchpoint counts and was recorded by somebody since an instant. */
    public boolean recorded(UUID touchpoint, String by, Instant since) {
        return touchpoints
                .find(touchpoint)
                .filter(row -> row.status() != TouchpointStatus.CANCELLED && row.recordedSince(by, since))
                .isPresent();
    }

    /**
     * Marks a touchpoint that was recorded by mistake as one that did not take place, and forgets the offer that was declined
     * in it. Works in the caller's transaction; the caller holds the customer and judges them anew.
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID touchpoint) {
        touchpoints.find(touchpoint).ifPresent(row -> {
            row.cancel();
            writer.undo(row);
        });
    }

    /** Settles which closing ends which complaint after touchpoints of another record came to a customer, who is held. */
    @Transactional(TxType.MANDATORY)
    public void settleComplaints(CustomerKey customer) {
        writer.settleComplaints(customer);
    }

    /**
     * Records a touchpoint in the place of another one, which does not count from then on, and judges the customer anew.
     *
     * @throws InvalidInputException if it is of another customer
     * @throws ConflictException if that one was corrected before
     */
    @Transactional(TxType.REQUIRES_NEW)
    RecordedTouchpoint correct(UUID mistaken, CompleteTouchpoint sent) {
        CompleteTouchpoint correction = numbered(sent);
        TouchpointEntity row =
                touchpoints.find(mistaken).orElseThrow(() -> new NotFoundException("TOUCHPOINT", mistaken.toString()));
        String number = correction.command().customer();
        CustomerKey named = customers.getAll(List.of(number)).get(number);
        if (named == null || named.id() != row.customerId()) {
            throw new InvalidInputException(FieldError.of("customer", InputProblem.OF_ANOTHER_CUSTOMER));
        }
        CustomerKey customer = customers.lock(number);
        touchpoints.refresh(row);
        return known(correction, mistaken).orElseGet(() -> store(correction, customer, row));
    }

    /** The first answer, if the correction has been recorded already. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<RecordedTouchpoint> repeat(UUID mistaken, CompleteTouchpoint correction) {
        return known(numbered(correction), mistaken);
    }

    /** The touchpoint with its customer named by number, whatever another system calls them. */
    private CompleteTouchpoint numbered(CompleteTouchpoint touchpoint) {
        return touchpoint
                .command()
                .who()
                .externalId()
                .map(id -> touchpoint.of(customers.get(id).number()))
                .orElse(touchpoint);
    }

    private Optional<RecordedTouchpoint> known(CompleteTouchpoint touchpoint) {
        return known(touchpoint, null);
    }

    private Optional<RecordedTouchpoint> known(CompleteTouchpoint touchpoint, UUID corrects) {
        RecordTouchpoint command = touchpoint.command();
        return touchpoints.bySource(command.source(), command.id()).map(row -> repeated(row, touchpoint, corrects));
    }

    /** The answer that was given when the touchpoint was recorded. */
    private RecordedTouchpoint repeated(TouchpointEntity row, CompleteTouchpoint touchpoint, UUID corrects) {
        RecordTouchpoint command = touchpoint.command();
        if (!row.saysTheSameAs(touchpoint) || !Objects.equals(row.corrects(), corrects)) {
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
    }

    private RecordedTouchpoint store(CompleteTouchpoint touchpoint, CustomerKey customer) {
        return store(touchpoint, customer, null);
    }

    private RecordedTouchpoint store(CompleteTouchpoint touchpoint, CustomerKey customer, TouchpointEntity mistaken) {
        Instant now = clock.instant();
        TouchpointEntity row = mistaken == null
                ? writer.write(touchpoint, customer, now, caller.name())
                : writer.correct(mistaken, touchpoint, customer, now, caller.name());
        outbox.tell(EventType.TOUCHPOINT_RECORDED, customer.number(), () -> row.toEvent(customer));
        Latest latest = standing.latest(customer, row);
        CustomerCase inputs =
                cases.load(customer, customer.at(touchpoint.judgedAt(now)), row.toFact(customer), latest.queries());
        DecisionMade made = decisions.decide(customer, inputs);
        standing.store(made, row, latest);
        Assessment assessment = made.assessment();
        return new RecordedTouchpoint(
                row.toView(customer, UUID.fromString(assessment.assessment())), assessment, false);
    }
}

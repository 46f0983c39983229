package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.courtesy.consent.ConsentUses;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;

/**
 * Writes a touchpoint with what follows from it, the closed complaint and the declined offer, in the present transaction.
 */
@ApplicationScoped
class TouchpointWriter {

    private static final int LONGEST_SHOWN = 200;

    private final TouchpointRepository touchpoints;
    private final Complaints complaints;
    private final ConsentUses uses;
    private final CustomerRegister customers;
    private final LiveRules rules;
    private final Ids ids;

    /** For the container's proxy. */
    protected TouchpointWriter() {
        this(null, null, null, null, null, null);
    }

    @Inject
    TouchpointWriter(
            TouchpointRepository touchpoints,
            Complaints complaints,
            ConsentUses uses,
            CustomerRegister customers,
            LiveRules rules,
            Ids ids) {
        this.touchpoints = touchpoints;
        this.complaints = complaints;
        this.uses = uses;
        this.customers = customers;
        this.rules = rules;
        this.ids = ids;
    }

    /**
     * Writes it.
     *
     * @throws InvalidInputException if it refers to something that is not the customer's
     */
    TouchpointEntity write(CompleteTouchpoint touchpoint, CustomerKey customer, Instant now, String recordedBy) {
        checkContract(touchpoint.command().contract(), customer);
        Optional<TouchpointEntity> related = related(touchpoint, customer);
        TouchpointEntity row = new TouchpointEntity(
                ids.next(),
                customer,
                touchpoint,
                touchpoint.purpose(rules.policy().legalClasses(), customer),
                related.map(TouchpointEntity::id).orElse(null),
                now,
                recordedBy);
        touchpoints.add(row);
        if (row.usesConsent()) {
            uses.used(customer.id(), row.id(), row.channel(), row.happenedAt());
        }
        if (Complaints.concerns(row)) {
            related.filter(other -> touchpoint.closesComplaint() && !Complaints.concerns(other))
                    .ifPresent(other -> other.close(touchpoint.at()));
            complaints.settle(customer.id());
        }
        if (touchpoint.declinesOffer()) {
            touchpoints.flush();
            touchpoints.add(new DeclinedOfferEntity(
                    customer.id(),
                    touchpoint.offer(),
                    customer.at(touchpoint.at()).toLocalDate(),
                    row.id()));
        }
        return row;
    }

    /**
     * Writes it in the place of another one: what followed from that one is undone, what related to it relates to this one.
     *
     * @throws ConflictException if that one was corrected before
     */
    TouchpointEntity correct(
            TouchpointEntity mistaken,
            CompleteTouchpoint correction,
            CustomerKey customer,
            Instant now,
            String recordedBy) {
        if (mistaken.correctedBy() != null) {
            throw new ConflictException(
                    "TOUCHPOINT_CORRECTED",
                    "The touchpoint was corrected before; correct its correction",
                    mistaken.id(),
                    mistaken.correctedBy());
        }
        mistaken.cancel();
        undo(mistaken);
        TouchpointEntity row = write(correction, customer, now, recordedBy);
        row.correct(mistaken);
        if (row.type().equals(mistaken.type())) {
            touchpoints.relateAnew(customer.id(), mistaken.id(), row.id());
            if (Complaints.concerns(row)) {
                complaints.settle(customer.id());
            }
        }
        return row;
    }

    /** Undoes what followed from a touchpoint that was cancelled: the use of a consent, the declined offer, the closed complaint. */
    void undo(TouchpointEntity cancelled) {
        uses.undone(cancelled.id());
        touchpoints.forgetDeclined(cancelled.id());
        if (Complaints.concerns(cancelled)) {
            complaints.settle(cancelled.customerId());
        }
    }

    /** Settles anew which closing ends which complaint. */
    void settleComplaints(CustomerKey customer) {
        complaints.settle(customer.id());
    }

    private void checkContract(String contract, CustomerKey customer) {
        if (contract != null && !customers.contractsOf(customer).contains(contract)) {
            throw new InvalidInputException(FieldError.of("contract", InputProblem.NOT_ACCEPTED));
        }
    }

    /** The touchpoint that is named. */
    private Optional<TouchpointEntity> related(CompleteTouchpoint touchpoint, CustomerKey customer) {
        return touchpoint.command().relatesTo() == null
                ? Optional.empty()
                : Optional.of(named(touchpoint.command(), customer));
    }

    private TouchpointEntity named(RecordTouchpoint command, CustomerKey customer) {
        String named = command.relatesTo();
        Optional<TouchpointEntity> meant =
                Ids.parse(named).flatMap(touchpoints::find).or(() -> touchpoints.bySource(command.source(), named));
        if (meant.isPresent() && meant.get().customerId() == customer.id()) {
            return meant.get();
        }
        List<TouchpointEntity> foreign = touchpoints.bySourceId(customer.id(), named);
        if (foreign.size() == 1) {
            return foreign.get(0);
        }
        InputProblem problem = !foreign.isEmpty()
                ? InputProblem.AMBIGUOUS_TOUCHPOINT
                : meant.isPresent() ? InputProblem.TOUCHPOINT_OF_ANOTHER_CUSTOMER : InputProblem.UNKNOWN_TOUCHPOINT;
        throw new InvalidInputException(FieldError.of("relatesTo", problem, shown(named)));
    }

    private static String shown(String named) {
        return named.length() <= LONGEST_SHOWN ? named : named.substring(0, LONGEST_SHOWN) + "…";
    }
}

package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Ids;

/**
 * Writes a touchpoint with what follows from it, the closed complaint and the declined offer, in the present transaction.
 */
@ApplicationScoped
class TouchpointWriter {

    private final TouchpointRepository touchpoints;
    private final CustomerRegister customers;
    private final LiveRules rules;
    private final Ids ids;

    /** For the container's proxy. */
    protected TouchpointWriter() {
        this(null, null, null, null);
    }

    @Inject
    TouchpointWriter(TouchpointRepository touchpoints, CustomerRegister customers, LiveRules rules, Ids ids) {
        this.touchpoints = touchpoints;
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
        if (touchpoint.closesComplaint()) {
            related.ifPresent(complaint -> complaint.close(touchpoint.at()));
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
        return touchpoint.closesComplaint()
                ? touchpoints.openComplaint(customer.id(), touchpoint.at())
                : Optional.empty();
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

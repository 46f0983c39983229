package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.courtesy.consent.ConsentUses;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.Direction;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;

/**
 * Takes what channel gateways say of messages: one that did not arrive was no contact and frees its slot, an address that does not
 * work is lost, and the customer is judged anew - all of it or nothing.
 */
@ApplicationScoped
public class DeliveryReports {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ADDRESS = 700;

    /** What a message can be in that was or is to be sent. */
    private static final Set<TouchpointStatus> SENT =
            Set.of(TouchpointStatus.PLANNED, TouchpointStatus.DONE, TouchpointStatus.UNDELIVERED);

    private final TouchpointRepository touchpoints;
    private final CustomerRegister customers;
    private final ConsentUses uses;
    private final Decisions decisions;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeliveryReports() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DeliveryReports(
            TouchpointRepository touchpoints,
            CustomerRegister customers,
            ConsentUses uses,
            Decisions decisions,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.customers = customers;
        this.uses = uses;
        this.decisions = decisions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    static void check(DeliveryReport report) {
        new Checks()
                .required("state", report.state())
                .longest("reason", report.reason(), LONGEST_REASON)
                .longest("address", report.address(), LONGEST_ADDRESS)
                .done();
    }

    /**
     * Notes what is said of a message.
     *
     * @throws NotFoundException if there is no such touchpoint
     * @throws ConflictException if it is no message that was or is to be sent
     */
    @Transactional
    public ReportedDelivery note(UUID touchpoint, DeliveryReport report) {
        String number = touchpoints
                .customerOf(touchpoint)
                .orElseThrow(() -> new NotFoundException("TOUCHPOINT", touchpoint.toString()));
        CustomerKey customer = customers.lock(number);
        TouchpointEntity message = touchpoints.find(touchpoint).orElseThrow();
        if (message.direction() != Direction.OUTBOUND || !SENT.contains(message.status())) {
            throw new ConflictException(
                    "NO_MESSAGE", "Touchpoint " + touchpoint + " is no message of ours", touchpoint);
        }
        Instant at = at(report);
        DeliveryReportEntity known = touchpoints.report(touchpoint);
        if (known != null && known.says(report, at)) {
            return known.toReported(message, customer);
        }
        return apply(message, customer, known, report, at);
    }

    /** Nothing is reported before it happens: a clock that goes ahead must not outrank all that comes later. */
    private Instant at(DeliveryReport report) {
        Instant now = clock.instant();
        Instant at = report.at() == null ? now : report.at().toInstant();
        return (at.isAfter(now) ? now : at).truncatedTo(ChronoUnit.MICROS);
    }

    private ReportedDelivery apply(
            TouchpointEntity message,
            CustomerKey customer,
            DeliveryReportEntity known,
            DeliveryReport report,
            Instant at) {
        DeliveryReportEntity row = known == null ? new DeliveryReportEntity(message) : known;
        boolean changed = follow(message, customer, row, report, at);
        row.become(report, at, caller.name(), clock.instant());
        if (known == null) {
            touchpoints.add(row);
        }
        touchpoints.flush();
        outbox.tell(
                EventType.TOUCHPOINT_DELIVERY,
                customer.number(),
                () -> message.toEvent(customer).with("delivery", report.state()).with("reportedAt", customer.at(at)));
        if (changed) {
            decisions.changed(customer);
        }
        return row.toReported(message, customer);
    }

    /** What the report does to the message and the address; whether anything about the customer is different now. */
    private boolean follow(
            TouchpointEntity message,
            CustomerKey customer,
            DeliveryReportEntity row,
            DeliveryReport report,
            Instant at) {
        TouchpointStatus before = message.status();
        if (report.state().missed() && before != TouchpointStatus.UNDELIVERED) {
            row.counted = message.countsAsContact();
            message.undelivered();
            uses.undone(message.id());
        }
        if (report.state() == DeliveryOutcome.DELIVERED && before != TouchpointStatus.DONE) {
            message.delivered(at, row.counted);
            if (message.usesConsent()) {
                uses.used(customer.id(), message.id(), message.channel(), message.happenedAt());
            }
        }
        boolean lost = false;
        if (report.state() == DeliveryOutcome.UNDELIVERABLE) {
            lost = customers.lost(customer, message.channel(), report.address(), at);
        } else if (report.state() == DeliveryOutcome.DELIVERED && row.state == DeliveryOutcome.UNDELIVERABLE) {
            customers.regained(customer, message.channel(), row.address);
        }
        if (lost) {
            tellLost(message, customer, at);
        }
        return lost || before != message.status();
    }

    private void tellLost(TouchpointEntity message, CustomerKey customer, Instant at) {
        outbox.tell(
                EventType.ADDRESS_UNDELIVERABLE,
                customer.number(),
                () -> new EventData()
                        .about(customer.number())
                        .with("channel", message.channel())
                        .with("touchpoint", message.id())
                        .with("at", customer.at(at))
                        .link("lostAddresses", EventData.path("customers", customer.number(), "lost-addresses"))
                        .link("touchpoint", "/touchpoints/" + message.id()));
    }
}

package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;

/**
 * Contact slots: a reserved contact is a touchpoint that is planned, so it counts against the caps of the person, the
 * household and the premise like one that was made. Works in the caller's transaction; the caller holds the customer.
 */
@ApplicationScoped
public class Reservations {

    private final TouchpointRepository touchpoints;
    private final TouchpointWriter writer;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final LiveRules rules;
    private final Ids ids;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected Reservations() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Reservations(
            TouchpointRepository touchpoints,
            TouchpointWriter writer,
            CaseLoader cases,
            Decisions decisions,
            LiveRules rules,
            Ids ids,
            CurrentCaller caller,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.writer = writer;
        this.cases = cases;
        this.decisions = decisions;
        this.rules = rules;
        this.ids = ids;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks the gate whether a contact may take place now, see {@link #ask(RecordTouchpoint, CustomerKey, Instant)}. */
    public ContactFinding ask(RecordTouchpoint planned, CustomerKey customer) {
        return ask(planned, customer, clock.instant());
    }

    /**
     * Asks the gate whether a contact may take place at an instant: the customer is judged on fresh facts with this very
     * contact. Nothing is stored.
     *
     * @param at now or later
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     */
    public ContactFinding ask(RecordTouchpoint planned, CustomerKey customer, Instant at) {
        Touchpoint contact = asFact(planned, customer);
        Assessment assessment = decisions.judge(cases.load(customer, customer.at(at), contact), Mode.LIVE, false);
        return answer(assessment, contact);
    }

    /**
     * Asks the gate about a contact as if a slot were not reserved: the contact's own, which must not speak against it.
     *
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     */
    public ContactFinding askWithout(UUID slot, RecordTouchpoint planned, CustomerKey customer, Instant at) {
        Touchpoint contact = asFact(planned, customer);
        CustomerCase loaded = cases.load(customer, customer.at(at), contact);
        return answer(decisions.judge(without(loaded, List.of(slot)), Mode.LIVE, false), contact);
    }

    /**
     * A contact as the rules see it when they are asked about it; nothing is stored.
     *
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     */
    public Touchpoint asFact(RecordTouchpoint planned, CustomerKey customer) {
        TouchpointChecks.check(planned, rules.policy().touchpoints());
        CompleteTouchpoint complete = CompleteTouchpoint.of(planned, clock);
        Purpose purpose = complete.purpose(rules.policy().legalClasses(), customer);
        return new TouchpointEntity(ids.next(), customer, complete, purpose, null, clock.instant(), caller.name())
                .toFact(customer);
    }

    /** What an assessment of that very contact says of it. */
    public static ContactFinding answer(Assessment assessment, Touchpoint contact) {
        return assessment.contact().stream()
                .filter(row -> row.channel() == contact.channel() && row.purpose() == contact.purpose())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reserves a contact; the caller has asked the gate.
     *
     * @param planned what is to happen, with status {@code PLANNED}
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     */
    public UUID reserve(RecordTouchpoint planned, CustomerKey customer) {
        TouchpointChecks.check(planned, rules.policy().touchpoints());
        TouchpointEntity row =
                writer.write(CompleteTouchpoint.of(planned, clock), customer, clock.instant(), caller.name());
        touchpoints.flush();
        return row.id();
    }

    /** Gives a slot back; one that is gone or was used is none. */
    public void release(UUID reservation) {
        planned(reservation).ifPresent(TouchpointEntity::cancel);
    }

    /** Marks planned follow-ups of a customer that are due as made. */
    public void followedUp(CustomerKey customer) {
        touchpoints.planned(customer.id(), "FOLLOW_UP").stream()
                .filter(row -> !row.happenedAt().isAfter(clock.instant()))
                .forEach(row -> row.close(clock.instant()));
    }

    /** Notes that a complaint was answered, unless it was before. */
    public void answered(UUID complaint) {
        touchpoints.find(complaint).ifPresent(row -> row.answer(clock.instant()));
    }

    /** The customer's complaint that is open now, the latest if there are several. */
    public Optional<UUID> openComplaint(CustomerKey customer) {
        return touchpoints.openComplaint(customer.id(), clock.instant()).map(TouchpointEntity::id);
    }

    /** The case as if some slots were not reserved. */
    public static CustomerCase without(CustomerCase customerCase, Collection<UUID> reservations) {
        List<String> ids = reservations.stream().map(UUID::toString).toList();
        return customerCase.with(
                customerCase.touchpoints().stream()
                        .filter(touchpoint -> !ids.contains(touchpoint.id()))
                        .toList(),
                customerCase.touchpoint());
    }

    private Optional<TouchpointEntity> planned(UUID reservation) {
        return touchpoints.find(reservation).filter(row -> row.status() == TouchpointStatus.PLANNED);
    }
}

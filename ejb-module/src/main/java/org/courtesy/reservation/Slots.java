package org.courtesy.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.SharedKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ContactFinding;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.touchpoint.TouchpointRecorder;

/**
 * Holds contacts. The customer, the household and the premise are locked while the gate is asked on fresh facts, and the slot
 * is stored in the same transaction: of many who want the last permitted contact, one gets it.
 */
@ApplicationScoped
public class Slots {

    /** The source of the planned touchpoints that stand for held contacts. */
    private static final String SOURCE = "reservation";

    private final ReservationRepository rows;
    private final CustomerRegister customers;
    private final Reservations gate;
    private final TouchpointRecorder recorder;
    private final ReservationConfig config;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected Slots() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Slots(
            ReservationRepository rows,
            CustomerRegister customers,
            Reservations gate,
            TouchpointRecorder recorder,
            ReservationConfig config,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.gate = gate;
        this.recorder = recorder;
        this.config = config;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Holds a contact, says again that it is held, or says what speaks against it. */
    @Transactional
    public ReserveAnswer reserve(String number, ReserveContact asked) {
        ReserveContact command = asked.identified(caller.name(), ids.next().toString());
        SharedKey shared = customers.lockShared(number);
        Instant now = clock.instant();
        Wish wish = Wish.of(command, now, config.hold());
        Optional<ReservationEntity> before = rows.bySource(command.source(), command.id());
        if (before.isPresent()) {
            return again(before.get(), wish, shared.customer());
        }
        wish.check(now, config.longest());
        rows.expiredOf(shared.customer().id(), shared.household(), shared.premise(), now)
                .forEach(row -> expire(row, now));
        rows.flush();
        UUID id = ids.next();
        RecordTouchpoint planned = planned(id, number, wish);
        ContactFinding answer = gate.ask(planned, shared.customer(), wish.judgedAt(now));
        if (!answer.allowed()) {
            return new ReserveAnswer.Refused(answer.refusals(), answer.allowedFrom());
        }
        UUID slot = gate.reserve(planned, shared.customer());
        ReservationEntity row =
                new ReservationEntity(id, shared.customer(), wish, answer.purpose(), slot, now, caller.name());
        rows.add(row);
        return new ReserveAnswer.Held(row.toView(shared.customer()), false);
    }

    /** Records the contact that was held as one that took place; once more gives the same answer. */
    @Transactional
    public UsedReservation confirm(String number, UUID id, ConfirmContact said) {
        SharedKey shared = customers.lockShared(number);
        CustomerKey customer = shared.customer();
        ReservationEntity row = own(id, customer);
        if (row.state() != ReservationState.USED) {
            if (!row.held(clock.instant())) {
                throw new ConflictException("RESERVATION_ENDED", "This reservation is not held any more", row.state());
            }
            gate.release(row.slot());
            rows.flush();
        }
        RecordedTouchpoint made = recorder.recordWith(contact(row, number, said), customer);
        if (row.state() != ReservationState.USED) {
            row.end(ReservationState.USED, UUID.fromString(made.touchpoint().touchpoint()), clock.instant());
        }
        return new UsedReservation(row.toView(customer), made.assessment());
    }

    /** The same for a contact that somebody else may have ended: empty if it is not held any more. */
    @Transactional
    public Optional<UsedReservation> confirmIfHeld(String number, UUID id, ConfirmContact said) {
        CustomerKey customer = customers.lockShared(number).customer();
        return own(id, customer).held(clock.instant()) ? Optional.of(confirm(number, id, said)) : Optional.empty();
    }

    /** Gives a contact back if it is still held. */
    @Transactional
    public void releaseIfHeld(String number, UUID id) {
        ReservationEntity row = own(id, customers.lockShared(number).customer());
        if (row.state() == ReservationState.HELD) {
            gate.release(row.slot());
            row.end(ReservationState.RELEASED, null, clock.instant());
        }
    }

    /**
     * Asks the gate once more, as of now, about a contact that is about to be made: its slot is its own, but somebody may have
     * objected since it was reserved.
     *
     * @param atLeast for how long it stays held meanwhile
     * @return empty when it is not held any more
     */
    @Transactional
    public Optional<Standing> askAgain(String number, UUID id, Duration atLeast) {
        CustomerKey customer = customers.lockShared(number).customer();
        ReservationEntity row = own(id, customer);
        Instant now = clock.instant();
        if (!row.held(now)) {
            return Optional.empty();
        }
        row.holdAtLeast(now.plus(atLeast));
        RecordTouchpoint contact = RecordTouchpoint.ours(SOURCE, id.toString(), number, row.type(), row.channel())
                .purpose(row.purpose())
                .at(customer.at(now))
                .status(TouchpointStatus.PLANNED)
                .build();
        return Optional.of(
                new Standing(row.toView(customer), customer, gate.askWithout(row.slot(), contact, customer, now)));
    }

    /** How far ahead a contact may be held at most. */
    public Duration longest() {
        return config.longest();
    }

    /** How many contacts of a channel are held or were made of held ones, from an instant on and before another. */
    public long taken(ContactChannel channel, Instant from, Instant before) {
        return rows.taken(channel, from, before);
    }

    /** Gives a contact back; one that has ended stays as it is, one that was used is a conflict. */
    @Transactional
    public void release(String number, UUID id) {
        SharedKey shared = customers.lockShared(number);
        ReservationEntity row = own(id, shared.customer());
        if (row.state() == ReservationState.USED) {
            throw new ConflictException("RESERVATION_ENDED", "This contact took place", row.state());
        }
        releaseIfHeld(number, id);
    }

    /** Frees a slot that nobody confirmed in time, unless something has come of it meanwhile. */
    @Transactional
    public void expire(UUID id) {
        rows.find(id).map(row -> customers.get(row.customerId())).ifPresent(customer -> {
            customers.lockShared(customer.number());
            Instant now = clock.instant();
            rows.fresh(id)
                    .filter(row -> row.state() == ReservationState.HELD && !row.held(now))
                    .ifPresent(row -> expire(row, now));
        });
    }

    private void expire(ReservationEntity row, Instant now) {
        gate.release(row.slot());
        row.end(ReservationState.EXPIRED, null, now);
    }

    private ReserveAnswer again(ReservationEntity row, Wish wish, CustomerKey customer) {
        if (!row.saysTheSameAs(wish) || row.customerId() != customer.id()) {
            throw new ConflictException(
                    "RESERVATION_KEY_REUSED",
                    "Another contact was reserved as " + row.source() + " " + row.sourceId(),
                    row.source(),
                    row.sourceId());
        }
        return new ReserveAnswer.Held(row.toView(customer), true);
    }

    private ReservationEntity own(UUID id, CustomerKey customer) {
        return rows.fresh(id)
                .filter(row -> row.customerId() == customer.id())
                .orElseThrow(() -> new NotFoundException("RESERVATION", id.toString()));
    }

    private static RecordTouchpoint planned(UUID id, String number, Wish wish) {
        ReserveContact command = wish.command();
        return RecordTouchpoint.ours(SOURCE, id.toString(), number, command.type(), command.channel())
                .purpose(command.purpose())
                .at(command.at())
                .status(TouchpointStatus.PLANNED)
                .build();
    }

    /** The touchpoint is known by what its system calls it, so that it is not recorded a second time. */
    private static RecordTouchpoint contact(ReservationEntity row, String number, ConfirmContact said) {
        return RecordTouchpoint.ours(row.source(), row.sourceId(), number, row.type(), row.channel())
                .purpose(row.purpose())
                .at(said.at())
                .status(TouchpointStatus.DONE)
                .countsAsContact(said.countsAsContact())
                .experience(said.experience())
                .outcome(said.outcome())
                .note(said.note())
                .build();
    }
}

package org.courtesy.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.finding.ContactFinding;
import org.courtesy.job.JobRun;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.reservation.ConfirmContact;
import org.courtesy.reservation.Slots;
import org.courtesy.reservation.Standing;
import org.courtesy.touchpoint.DeliveryOutcome;
import org.courtesy.touchpoint.DeliveryReport;
import org.courtesy.touchpoint.DeliveryReports;

/**
 * What is stored before and after a contact is given to a gateway, each in one transaction: before, that it is being handed over;
 * after, what came of it, together with the progress of the job. A crash in between leaves it open, and it is handed over again
 * under the same id.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HandoverDesk {

    /** For how long a contact stays held while a gateway has it: longer than anybody waits for a gateway. */
    private static final Duration MEANWHILE = Duration.ofMinutes(15);

    /**
     * What to do now.
     *
     * @param contact to be given to the gateway; null when there is nothing to give, and the tally is behind it
     * @param goOn whether the job is to go on
     */
    record Step(Contact contact, HandoverTally tally, boolean goOn) {}

    private final HandoverStore store;
    private final ContactMaker contacts;
    private final Slots slots;
    private final DeliveryReports reports;
    private final Clock clock;

    /** For the container's proxy. */
    protected HandoverDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    HandoverDesk(HandoverStore store, ContactMaker contacts, Slots slots, DeliveryReports reports, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.slots = slots;
        this.reports = reports;
        this.clock = clock;
    }

    /** The next contacts behind the tally. */
    public List<HandoverStore.Next> next(HandoverJob wish, HandoverTally tally) {
        return store.next(wish.audienceId(), tally.place());
    }

    /** How many are left. */
    public long left(HandoverJob wish) {
        return store.open(wish.audienceId());
    }

    /** Asks the gate once more and notes that a contact is being handed over, or why it is not. */
    public Step take(JobRun job, HandoverJob wish, HandoverStore.Next next, HandoverTally before) {
        HandoverEntity row = store.row(wish.audienceId(), next.customerId(), job.id(), clock.instant());
        boolean unsure = row.state == HandoverState.HANDING;
        Optional<Standing> held = next.reservation() == null
                ? Optional.empty()
                : slots.askAgain(next.customer(), next.reservation(), MEANWHILE);
        if (held.isEmpty()) {
            return over(job, next, before, row, unsure, HandoverReason.RESERVATION_ENDED.name(), null);
        }
        Standing standing = held.get();
        if (standing.reservation()
                .at()
                .toLocalDate()
                .isAfter(standing.customer().now(clock).toLocalDate())) {
            return later(job, next, before, row, HandoverReason.NOT_YET.name(), null);
        }
        ContactFinding answer = standing.answer();
        if (!answer.allowed()) {
            String code = answer.refusals().get(0).code();
            boolean passing = answer.allowedFrom() != null
                    && answer.allowedFrom().isBefore(standing.reservation().until());
            return passing && !unsure
                    ? later(job, next, before, row, code, null)
                    : over(job, next, before, row, unsure, code, null);
        }
        ContactMaker.Made made = contacts.make(wish, standing);
        if (made.contact() == null) {
            return over(job, next, before, row, unsure, made.missing().name(), made.detail());
        }
        row.handing();
        return new Step(made.contact(), before, true);
    }

    /** Stores what the gateway says to a contact. */
    public Step settle(JobRun job, HandoverJob wish, HandoverStore.Next next, HandoverTally before, Given given) {
        HandoverEntity row = store.row(wish.audienceId(), next.customerId(), job.id(), clock.instant());
        Handed answer = given.answer();
        if (answer instanceof Handed.Accepted accepted) {
            row.handed(accepted.reference(), confirmed(next));
            return stored(job, next, before, row);
        }
        if (answer instanceof Handed.Undeliverable lost) {
            UUID touchpoint = confirmed(next);
            if (touchpoint != null) {
                reports.note(
                        touchpoint,
                        new DeliveryReport(
                                DeliveryOutcome.UNDELIVERABLE,
                                null,
                                HandoverEntity.cut(lost.reason(), HandoverEntity.LONGEST_DETAIL),
                                given.contact().address().orElse(null)));
            }
            row.become(HandoverState.REFUSED, HandoverReason.ADDRESS_UNDELIVERABLE.name(), lost.reason());
            row.touchpointId = touchpoint;
            return stored(job, next, before, row);
        }
        if (answer instanceof Handed.Refused refused) {
            return over(job, next, before, row, false, HandoverReason.GATEWAY_REFUSED.name(), refused.reason());
        }
        return later(job, next, before, row, HandoverReason.GATEWAY_LATER.name(), ((Handed.Later) answer).reason());
    }

    /** Puts a contact off that could not even be asked about. */
    public Step postpone(JobRun job, HandoverJob wish, HandoverStore.Next next, HandoverTally before) {
        HandoverEntity row = store.row(wish.audienceId(), next.customerId(), job.id(), clock.instant());
        if (row.state == HandoverState.HANDING) {
            return over(job, next, before, row, true, HandoverReason.NOT_JUDGED.name(), null);
        }
        return later(job, next, before, row, HandoverReason.NOT_JUDGED.name(), null);
    }

    /** Notes that the job is alive while it waits, or that it is at its end. */
    public boolean note(JobRun job, HandoverTally tally) {
        return job.save(tally.progress());
    }

    /** The touchpoint that the held contact has become; null when somebody has ended it while the gateway had it. */
    private UUID confirmed(HandoverStore.Next next) {
        return slots.confirmIfHeld(next.customer(), next.reservation(), ConfirmContact.PLAIN)
                .map(used -> used.reservation().touchpoint())
                .orElse(null);
    }

    /** It will not be handed over: its slot is given back, unless the gateway may have it from before a crash. */
    private Step over(
            JobRun job,
            HandoverStore.Next next,
            HandoverTally before,
            HandoverEntity row,
            boolean unsure,
            String code,
            String detail) {
        boolean held = !code.equals(HandoverReason.RESERVATION_ENDED.name());
        if (held && !unsure) {
            slots.releaseIfHeld(next.customer(), next.reservation());
        }
        row.become(unsure ? HandoverState.UNSURE : HandoverState.REFUSED, code, detail);
        return stored(job, next, before, row);
    }

    private static Step later(
            JobRun job, HandoverStore.Next next, HandoverTally before, HandoverEntity row, String code, String detail) {
        row.become(HandoverState.LATER, code, detail);
        return stored(job, next, before, row);
    }

    private static Step stored(JobRun job, HandoverStore.Next next, HandoverTally before, HandoverEntity row) {
        HandoverTally tally = before.behind(next.place(), row.state, row.code);
        return new Step(null, tally, job.save(tally.progress()));
    }
}

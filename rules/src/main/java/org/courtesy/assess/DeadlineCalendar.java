package org.courtesy.assess;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractPicture;
import org.courtesy.fact.Customer;
import org.courtesy.fact.DeadlineQuestion.Days;
import org.courtesy.fact.DeadlineQuestion.Window;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.policy.DeadlineTable;
import org.courtesy.policy.DeadlineTable.Supply;
import org.courtesy.policy.DeadlineTable.Term;
import org.courtesy.policy.PolicySnapshot;

/**
 * Knows the dates of every window that something in the case has opened. Whether one has to be watched is for the rules to
 * say. Where the table has no row for the customer there is no window.
 */
final class DeadlineCalendar {

    /** Windows that end a term before a price change takes effect. */
    private static final List<String> BEFORE_A_PRICE_CHANGE =
            List.of("PRICE_NOTICE_LATE", "PRICE_NOTICE_INCOMPLETE", "GV_NOTICE_LATE", "SPECIAL_TERMINATION_OPEN");

    private static final Set<String> CONFIRMATIONS = Set.of("CANCEL_CONFIRM", "TERMINATION_CONFIRMATION");
    private static final Set<String> CONTINUATIONS = Set.of("MOVE_CONTINUATION_OFFER");

    /** What a window concerns; supply and contract only where it is a contract. */
    private record Concern(String subject, Supply supply, ContractPicture contract) {

        static Concern of(String subject) {
            return new Concern(subject, null, ContractPicture.NONE);
        }
    }

    private final DeadlineTable table;
    private final CaseFile file;
    private final Moment now;
    private final LocalDate today;
    private final List<Window> windows = new ArrayList<>();

    DeadlineCalendar(PolicySnapshot snapshot, CaseFile file) {
        this.table = snapshot.deadlines();
        this.file = file;
        this.now = file.asOf();
        this.today = now.date();
        file.customerCase().contracts().forEach(this::ofAContract);
        file.events().complaints().forEach(this::ofAComplaint);
        file.customerCase().consents().forEach(this::ofAConsent);
        ofADataSubjectRequest(file.customer());
    }

    List<Window> windows() {
        return windows;
    }

    private void ofAContract(Contract contract) {
        Concern concern = new Concern(
                contract.number(),
                contract.defaultSupply() ? Supply.DEFAULT : Supply.SPECIAL,
                file.supplyPainter().picture(contract, now));
        ofAPriceChange(concern, contract.priceChange());
        LocalDate received = contract.terminationReceivedOn();
        LocalDate confirmed = contract.terminationConfirmedOn();
        open("CANCEL_CONFIRM_DUE", concern, received, past(confirmed) ? confirmed : lastSent(CONFIRMATIONS, received));
        LocalDate told = contract.moveToldOn();
        open("MOVE_CONTINUATION_DUE", concern, told, lastSent(CONTINUATIONS, told));
        open("FINAL_BILL_DUE", concern, contract.supplyEnd(), contract.finalBillOn());
        open("CREDIT_DUE", concern, contract.finalBillOn(), contract.creditPaidOn());
        open("WITHDRAWAL_PERIOD_END", concern, contract.signedOn(), null);
    }

    private void ofAPriceChange(Concern concern, PriceChange change) {
        if (change == null || change.effectiveOn() == null || !past(change.noticedOn())) {
            return;
        }
        for (String kind : BEFORE_A_PRICE_CHANGE) {
            Term term = term(kind, change.noticedOn(), concern);
            if (term != null) {
                LocalDate last = change.effectiveOn().minus(term.length());
                Days days = new Days(today, change.noticedOn(), last, change.effectiveOn(), null);
                windows.add(new Window(kind, concern.subject(), term.legalBasis(), days, concern.contract(), change));
            }
        }
    }

    private void ofAComplaint(Events.Complaint complaint) {
        if (complaint.opening() == null || complaint.openedAt() > now.millis()) {
            return;
        }
        OffsetDateTime answeredAt = complaint.opening().answeredAt();
        boolean answered = answeredAt != null && !now.isBefore(answeredAt);
        boolean closed = complaint.closedAt() <= now.millis();
        Concern concern = Concern.of(complaint.opening().id());
        open("COMPLAINT_ANSWER_DUE", concern, dayOf(complaint.openedAt()), answered || closed ? today : null);
    }

    private void ofAConsent(Consent consent) {
        if (consent.state() != ConsentState.GRANTED || now.isBefore(consent.at())) {
            return;
        }
        LocalDate granted = dayOf(consent.at());
        OffsetDateTime lastUse = consent.lastUsedAt();
        LocalDate used = lastUse == null || now.isBefore(lastUse) ? granted : dayOf(lastUse);
        Concern concern = Concern.of(consent.channel().name());
        open("CONSENT_KEEP_UNTIL", concern, granted, used.isAfter(granted) ? used : granted, null);
    }

    private void ofADataSubjectRequest(Customer customer) {
        LocalDate settled = customer.dataSubjectRequestOpen() ? null : today;
        open("DSAR_ANSWER_DUE", Concern.of(null), customer.dataSubjectRequestReceivedOn(), settled);
    }

    private void open(String kind, Concern concern, LocalDate first, LocalDate settled) {
        open(kind, concern, first, first, settled);
    }

    private void open(String kind, Concern concern, LocalDate first, LocalDate countedFrom, LocalDate settled) {
        Term term = past(first) ? term(kind, first, concern) : null;
        if (term != null) {
            LocalDate last = countedFrom.plus(term.length());
            Days days = new Days(today, first, last, null, past(settled) ? settled : null);
            windows.add(new Window(kind, concern.subject(), term.legalBasis(), days, concern.contract(), null));
        }
    }

    // The law of the day that opened the window governs it to its end.
    private Term term(String kind, LocalDate first, Concern concern) {
        Customer customer = file.customer();
        return table.of(kind, first, customer.country(), customer.kind(), concern.supply());
    }

    /** The day on which one of some messages last reached the customer, null when none did since a day. */
    private LocalDate lastSent(Set<String> types, LocalDate since) {
        if (since == null) {
            return null;
        }
        long sent = file.events()
                .latest(
                        now.millis(),
                        event -> types.contains(event.touchpoint().type())
                                && event.touchpoint().direction() == Direction.OUTBOUND
                                && event.touchpoint().status() != TouchpointStatus.UNDELIVERED
                                && event.touchpoint().outcome() != Outcome.NOT_REACHED);
        return sent == Events.NEVER || dayOf(sent).isBefore(since) ? null : dayOf(sent);
    }

    private boolean past(LocalDate day) {
        return day != null && !day.isAfter(today);
    }

    private LocalDate dayOf(OffsetDateTime instant) {
        return dayOf(instant.toInstant().toEpochMilli());
    }

    private LocalDate dayOf(long instant) {
        return Moment.of(instant, now.zone()).date();
    }
}

package org.courtesy.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractPicture;
import org.courtesy.fact.CustomerPicture;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Policy;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.policy.DeadlineTable;
import org.courtesy.policy.PolicySnapshot;

/**
 * Knows the window of every occasion as of an instant. Whether one is due is for the rules to say; here stand only the
 * dates.
 */
final class OccasionCalendar {

    static final String FOLLOW_UP = "FOLLOW_UP";
    private static final String BIRTHDAY_GREETING = "BIRTHDAY_GREETING";

    private final PolicySnapshot snapshot;
    private final Policy policy;
    private final CaseFile file;
    private final Moment now;
    private final LocalDate today;
    private final CustomerPicture customer;
    private final boolean approached;
    private final int anniversary;
    private final Events.Event followUp;

    OccasionCalendar(PolicySnapshot snapshot, CaseFile file, CustomerPicture customer, boolean approached) {
        this.snapshot = snapshot;
        this.policy = snapshot.policy();
        this.file = file;
        this.now = file.asOf();
        this.today = now.date();
        this.customer = customer;
        this.approached = approached;
        this.anniversary = fullYears();
        this.followUp = agreedFollowUp();
    }

    /** Everything that may be due, the nearest last day first, so that the order of contracts plays no part. */
    List<Occasion> occasions() {
        List<Occasion> occasions = new ArrayList<>();
        ofTheDay(occasions);
        ofTheRelationship(occasions);
        for (Contract contract : file.customerCase().contracts()) {
            ofAContract(contract, file.supplyPainter().picture(contract, now), occasions);
        }
        occasions.sort(Comparator.comparing(Occasion::latest, Comparator.nullsLast(Comparator.naturalOrder())));
        return occasions;
    }

    private void ofTheDay(List<Occasion> occasions) {
        if (customer.birthday()) {
            occasions.add(Occasion.of(BIRTHDAY_GREETING, today.minusMonths(6), today));
        } else if (greetingBeingSent()) {
            occasions.add(Occasion.of(BIRTHDAY_GREETING, null, today));
        }
        if (anniversary > 0) {
            occasions.add(Occasion.of("ANNIVERSARY_GREETING", today.minusMonths(6), today));
        }
        if (approached) {
            occasions.add(Occasion.of("ASK_OPT_IN", null, today));
        }
        occasions.add(Occasion.of("PROMISE_REPAIR", null, today));
        occasions.add(Occasion.of("COMPLAINT_CALLBACK", null, today.plusDays(policy.promiseServiceDays())));
        occasions.add(Occasion.dueBy(FOLLOW_UP, null, followUpDay(), today, ContractPicture.NONE));
    }

    /** Whether the touchpoint being assessed is a birthday greeting, whatever the day. */
    private boolean greetingBeingSent() {
        Touchpoint sent = file.customerCase().touchpoint();
        return sent != null && sent.direction() == Direction.OUTBOUND && snapshot.isBirthdayGreeting(sent.type());
    }

    private void ofTheRelationship(List<Occasion> occasions) {
        LocalDate complaintClosed = dayOf(file.painter().complaintClosed(now.millis()));
        occasions.add(Occasion.of(
                "RECOVERY_AFTER_COMPLAINT", complaintClosed, plusDays(complaintClosed, policy.recoveryToDay())));
        LocalDate matterClosed = dayOf(Math.max(
                file.painter().complaintClosed(now.millis()), file.events().matterClosed(now.millis())));
        occasions.add(Occasion.of(
                "FEEDBACK_SURVEY",
                today.minusDays(policy.surveyRestDays()),
                plusDays(matterClosed, policy.surveyToDay())));
        occasions.add(Occasion.of("REFERRAL_ASK", today.minusDays(policy.referralRestDays()), null));
        occasions.add(Occasion.of("LOYALTY_THANKS", today.minusDays(policy.thanksDays()), null));
        occasions.add(Occasion.of("HIGH_BILL_ALERT", today.minusDays(policy.highBillRestDays()), null));
        occasions.add(Occasion.of("RETENTION_CALL", today.minusDays(policy.retentionRestDays()), null));
        LocalDate supplyEnd = file.supplyPainter().lastSupplyEnd(today);
        occasions.add(Occasion.of("WINBACK", supplyEnd, plusDays(supplyEnd, policy.winbackToDay())));
    }

    private void ofAContract(Contract contract, ContractPicture picture, List<Occasion> occasions) {
        if (picture.current() && picture.daysSinceSigned() >= 0) {
            LocalDate signed = contract.signedOn();
            LocalDate last = signed.plusDays(policy.courtesyToDay());
            for (String action : List.of("COURTESY_CALL", "WELCOME_MAIL_SERVICE", "SERVICE_CALL_CONTRACT_NEED")) {
                occasions.add(new Occasion(action, signed, last, false, picture));
            }
        }
        LocalDate end = contract.fixedTermEnd();
        if (contract.active() && end != null && !end.isBefore(today)) {
            occasions.add(new Occasion(
                    "CONTRACT_END_INFO",
                    end.minusDays(policy.contractEndInfoFromDays()),
                    end.minusDays(policy.contractEndInfoToDays()),
                    false,
                    picture));
            occasions.add(new Occasion("RENEWAL_OFFER", end.minusDays(policy.renewalFromDays()), end, false, picture));
            occasions.add(new Occasion("CUSTOMER_REVIEW", end.minusDays(policy.reviewFromDays()), end, false, picture));
        }
        if (picture.daysSinceTermination() >= 0) {
            LocalDate received = contract.terminationReceivedOn();
            occasions.add(Occasion.dueBy(
                    "TERMINATION_CONFIRMATION", received, confirmationDay(contract, received), today, picture));
        }
        if (picture.daysSinceMoveTold() >= 0) {
            LocalDate told = contract.moveToldOn();
            occasions.add(new Occasion(
                    "MOVE_CONTINUATION_OFFER", told, told.plusDays(policy.moveContinuationDays()), false, picture));
        }
    }

    private LocalDate confirmationDay(Contract contract, LocalDate received) {
        DeadlineTable.Term term = snapshot.deadlines()
                .of(
                        "CANCEL_CONFIRM_DUE",
                        received,
                        customer.country(),
                        customer.kind(),
                        contract.defaultSupply() ? DeadlineTable.Supply.DEFAULT : DeadlineTable.Supply.SPECIAL);
        return term == null ? null : received.plus(term.length());
    }

    /** Years of supply that are full today and give an anniversary, 0 when today is none. */
    int anniversary() {
        return anniversary;
    }

    private int fullYears() {
        LocalDate start = file.supplyPainter().supplyStart(today);
        if (start == null
                || !snapshot.countries()
                        .birthdayIn(today.getYear(), start, file.customer().country())
                        .equals(today)) {
            return 0;
        }
        int years = today.getYear() - start.getYear();
        return snapshot.anniversaries().contains(years) ? years : 0;
    }

    /** The agreed follow-up that has come due and was not made; null when there is none. */
    Events.Event followUp() {
        return followUp;
    }

    private Events.Event agreedFollowUp() {
        Events.Event due = null;
        long made = file.events()
                .latest(now.millis(), event -> event.touchpoint().type().equals(FOLLOW_UP));
        for (Events.Event event : file.events().all()) {
            LocalDate day = dayOf(event.at());
            boolean planned = event.touchpoint().type().equals(FOLLOW_UP)
                    && event.touchpoint().status() == TouchpointStatus.PLANNED
                    && event.at() > made;
            if (planned
                    && !day.isAfter(today)
                    && !day.isBefore(today.minusDays(policy.followUpOverdueDays()))
                    && due == null) {
                due = event;
            }
        }
        return due;
    }

    private LocalDate followUpDay() {
        LocalDate day = followUp == null ? null : dayOf(followUp.at());
        for (var promise : file.customerCase().promises()) {
            boolean open = promise.keptOn() == null || promise.keptOn().isAfter(today);
            if (open
                    && !promise.dueOn().isBefore(today)
                    && (day == null || promise.dueOn().isBefore(day))) {
                day = promise.dueOn();
            }
        }
        return day;
    }

    private LocalDate dayOf(long instant) {
        return instant == Events.NEVER ? null : Moment.of(instant, now.zone()).date();
    }

    private static LocalDate plusDays(LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }
}

package org.courtesy.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerPicture;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Policy;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;

/** Takes the picture of the customer at an instant. */
final class CustomerPainter {

    /** What systems write when they do not know a birth date. */
    private static final LocalDate DEFAULT_BIRTH_DATE = LocalDate.of(1900, 1, 1);

    private final CustomerCase customerCase;
    private final PolicySnapshot snapshot;
    private final Events events;
    private final boolean holdout;

    CustomerPainter(CustomerCase customerCase, PolicySnapshot snapshot, Events events, boolean holdout) {
        this.customerCase = customerCase;
        this.snapshot = snapshot;
        this.events = events;
        this.holdout = holdout;
    }

    CustomerPicture picture(Moment now) {
        Customer customer = customerCase.customer();
        Policy policy = snapshot.policy();
        int age = age(customer, now);
        long yearAgo =
                now.local().minusMonths(12).atZone(now.zone()).toInstant().toEpochMilli();
        int openComplaints = 0;
        int complaintsInYear = 0;
        long oldestOpen = Events.NEVER;
        long lastClosed = Events.NEVER;
        for (Events.Complaint complaint : events.complaints()) {
            if (complaint.openedAt() > now.millis()) {
                continue;
            }
            if (complaint.openedAt() >= yearAgo) {
                complaintsInYear++;
            }
            if (complaint.closedAt() > now.millis()) {
                openComplaints++;
                oldestOpen = oldestOpen == Events.NEVER ? complaint.openedAt() : oldestOpen;
            } else {
                lastClosed = Math.max(lastClosed, complaint.closedAt());
            }
        }
        return new CustomerPicture(
                customer.number(),
                customer.kind(),
                customer.country(),
                age,
                age >= 0 && age < policy.adultAge(),
                customer.deceased(),
                customer.blocked(),
                customer.restricted(),
                customer.vulnerable(),
                customer.guardian(),
                customer.robinsonListed(),
                customer.dataSubjectRequestOpen(),
                customer.conciliationOpen(),
                objectedToAll(now),
                customer.preference().greetings(),
                customer.birthDatePurposes().contains(BirthDatePurpose.GREETING),
                implausible(customer, age, policy),
                customer.homeOwner(),
                customer.landlordConsent(),
                customer.creditOk(),
                customer.evInterest(),
                customer.presumedPhoneInterest(),
                customer.acquisitionChannel(),
                customer.supplierSwitchesLast3Years(),
                customer.nps() == null ? -1 : customer.nps(),
                customer.nps() == null ? Double.POSITIVE_INFINITY : now.daysSince(customer.npsAt()),
                openComplaints,
                oldestOpen == Events.NEVER ? 0 : now.daysSince(oldestOpen),
                complaintsInYear,
                now.daysSince(lastClosed),
                now.daysSince(refusal(now.millis())),
                now.daysSince(statutoryNotice(now.millis())),
                (int) events.times(now.millis(), CustomerPainter::negative).stream()
                        .filter(at -> now.daysSince(at) <= policy.negativeWindowDays())
                        .count(),
                daysSinceMoneyLetter(now),
                events.balance(now.millis()),
                paused(customer.preference(), now.date()),
                monthsSinceOptInAsked(now),
                (int) customerCase.promises().stream()
                        .filter(promise -> promise.dueOn().isBefore(now.date())
                                && (promise.keptOn() == null || promise.keptOn().isAfter(now.date())))
                        .count(),
                promisesDueSoon(now.date()),
                keptPromises(now.date()),
                events.times(now.millis(), CustomerPainter::referral).size(),
                now.daysSince(events.latest(now.millis(), CustomerPainter::referral)),
                now.daysSince(
                        events.latest(now.millis(), event -> event.touchpoint().direction() == Direction.INBOUND)),
                calendarDaysSince(complaintClosed(now.millis()), now),
                calendarDaysSince(Math.max(complaintClosed(now.millis()), events.matterClosed(now.millis())), now),
                Math.max(0, calendarDaysSince(oldestOpen, now)),
                birthday(customer, now.date()),
                holdout);
    }

    /** A referral that the customer gave when asked for one. */
    private static boolean referral(Events.Event event) {
        return event.touchpoint().type().equals("REFERRAL_ASK")
                && event.touchpoint().outcome() == Outcome.ACCEPTED;
    }

    private int promisesDueSoon(LocalDate today) {
        LocalDate last = today.plusDays(snapshot.policy().followUpPromiseDays());
        int due = 0;
        for (Promise promise : customerCase.promises()) {
            boolean kept = promise.keptOn() != null && !promise.keptOn().isAfter(today);
            if (!kept && !promise.dueOn().isBefore(today) && !promise.dueOn().isAfter(last)) {
                due++;
            }
        }
        return due;
    }

    private int keptPromises(LocalDate today) {
        int kept = 0;
        for (Promise promise : customerCase.promises()) {
            if (promise.keptOn() != null
                    && !promise.keptOn().isAfter(today)
                    && !promise.keptOn().isAfter(promise.dueOn())) {
                kept++;
            }
        }
        return kept;
    }

    private static int calendarDaysSince(long event, Moment now) {
        return event == Events.NEVER
                ? -1
                : (int) ChronoUnit.DAYS.between(Moment.of(event, now.zone()).date(), now.date());
    }

    private boolean birthday(Customer customer, LocalDate today) {
        return customer.birthDate() != null
                && snapshot.countries()
                        .birthdayIn(today.getYear(), customer.birthDate(), customer.country())
                        .equals(today);
    }

    private boolean objectedToAll(Moment now) {
        for (Objection objection : customerCase.objections()) {
            if (objection.channel() == null
                    && objection.purpose() == Purpose.ADVERTISING
                    && !now.isBefore(objection.at())) {
                return true;
            }
        }
        return false;
    }

    /** When advertising was last declined. */
    long refusal(long now) {
        return events.latest(
                now,
                event -> event.purpose() == Purpose.ADVERTISING
                        && event.touchpoint().outcome() == Outcome.DECLINED);
    }

    /** When a notice that freezes advertising last went out. */
    long statutoryNotice(long now) {
        return events.latest(now, event -> event.type() != null && event.type().freezes());
    }

    /** A bad experience with a duty or a service of the supplier. */
    static boolean negative(Events.Event event) {
        return event.purpose() != Purpose.ADVERTISING && event.touchpoint().experience() < 0;
    }

    /** When a complaint was last closed. */
    long complaintClosed(long now) {
        long last = Events.NEVER;
        for (Events.Complaint complaint : events.complaints()) {
            if (complaint.closedAt() <= now) {
                last = Math.max(last, complaint.closedAt());
            }
        }
        return last;
    }

    private int age(Customer customer, Moment now) {
        LocalDate birthDate = customer.birthDate();
        return birthDate == null || birthDate.isAfter(now.date())
                ? -1
                : Ages.completedYears(birthDate, now.date(), customer.country(), snapshot.countries());
    }

    private static boolean implausible(Customer customer, int age, Policy policy) {
        return DEFAULT_BIRTH_DATE.equals(customer.birthDate())
                || age < policy.birthdayMinAge()
                || age > policy.birthdayMaxAge();
    }

    private double daysSinceMoneyLetter(Moment now) {
        double days = now.daysSince(events.latest(
                now.millis(), event -> event.type() != null && event.type().moneyLetter()));
        for (Contract contract : customerCase.contracts()) {
            if (contract.lastBill() != null) {
                days = Math.min(days, now.daysSince(contract.lastBill().issuedOn()));
            }
            if (contract.priceChange() != null) {
                days = Math.min(days, now.daysSince(contract.priceChange().noticedOn()));
            }
        }
        return days;
    }

    private int monthsSinceOptInAsked(Moment now) {
        LocalDate asked = customerCase.customer().optInAskedAt();
        long inTalk =
                events.latest(now.millis(), event -> event.touchpoint().type().equals("ASK_OPT_IN"));
        LocalDate last =
                inTalk == Events.NEVER ? null : Moment.of(inTalk, now.zone()).date();
        if (asked != null && !asked.isAfter(now.date()) && (last == null || asked.isAfter(last))) {
            last = asked;
        }
        return last == null ? Integer.MAX_VALUE : (int) ChronoUnit.MONTHS.between(last, now.date());
    }

    private static boolean paused(Preference preference, LocalDate today) {
        boolean wished = preference.pausedFrom() != null || preference.pausedTo() != null;
        return wished
                && (preference.pausedFrom() == null || !preference.pausedFrom().isAfter(today))
                && (preference.pausedTo() == null || !preference.pausedTo().isBefore(today));
    }
}

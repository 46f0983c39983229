package org.courtesy.twin;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Policy;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.policy.TouchpointCatalogue;

/** What the touchpoints say as of an instant, gathered in one pass. Ages are in seconds, rounded up. */
final class History {

    private static final long DAY = 24 * 60 * 60;
    private static final double NANOS = 1e9;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    private final Now now;
    private final PolicySnapshot policy;
    private final Policy limits;
    private final TouchpointCatalogue catalogue;
    private final long asOfSecond;
    private final int asOfNano;
    private final String task;
    private final Customer customer;

    final Complaints complaints;
    final int[] pieces = new int[ContactChannel.values().length];
    int allPieces;
    double pointsOfMonth;
    double pointsOfQuarter;
    int callsToday;
    int callsOfWeek;
    int callsOfTask;
    boolean declined;
    boolean frozen;
    int negatives;
    double balance;

    History(CustomerCase input, Now now, PolicySnapshot policy) {
        this.now = now;
        this.policy = policy;
        this.customer = input.customer();
        limits = policy.policy();
        catalogue = policy.touchpoints();
        asOfSecond = now.asOf().toEpochSecond();
        asOfNano = now.asOf().getNano();
        complaints = new Complaints(now);
        Touchpoint assessed = input.touchpoint();
        task = assessed == null ? null : assessed.task();
        boolean known = false;
        for (Touchpoint touchpoint : input.touchpoints()) {
            if (assessed != null && assessed.id() != null && assessed.id().equals(touchpoint.id())) {
                known = true; // it has happened, but it is not counted against its own permission
            } else {
                count(touchpoint);
            }
            remember(touchpoint);
        }
        if (assessed != null && !known) {
            remember(assessed.at() == null ? at(now.asOf(), assessed) : assessed);
        }
        complaints.settle();
        balance += complaints.experience(this);
    }

    private static Touchpoint at(OffsetDateTime at, Touchpoint touchpoint) {
        return new Touchpoint(
                touchpoint.id(),
                touchpoint.type(),
                touchpoint.direction(),
                touchpoint.channel(),
                touchpoint.purpose(),
                at,
                touchpoint.status(),
                touchpoint.countsAsContact(),
                touchpoint.experience(),
                touchpoint.outcome(),
                touchpoint.task(),
                touchpoint.closedAt(),
                touchpoint.relatesTo(),
                touchpoint.answeredAt(),
                touchpoint.offer(),
                touchpoint.carries());
    }

    /** Counts outbound advertising against the caps; a reservation counts on either side of the instant. */
    private void count(Touchpoint touchpoint) {
        if (touchpoint.direction() != Direction.OUTBOUND || purpose(touchpoint) != Purpose.ADVERTISING) {
            return;
        }
        boolean planned = touchpoint.status() == TouchpointStatus.PLANNED;
        boolean ahead = touchpoint.at().isAfter(now.asOf());
        if (ahead && !planned || touchpoint.status() == TouchpointStatus.CANCELLED) {
            return;
        }
        boolean counts = counts(touchpoint, planned);
        ContactChannel channel = touchpoint.channel();
        long distance = Math.max(age(touchpoint), ahead(touchpoint));
        if (channel == ContactChannel.PHONE && (counts || missed(touchpoint))) {
            callsOfWeek += distance <= WEEK * DAY ? 1 : 0;
            callsToday += distance <= 2 * DAY && now.dateOf(touchpoint.at()).equals(now.today()) ? 1 : 0;
            callsOfTask += task != null && task.equals(touchpoint.task()) ? 1 : 0;
        }
        if (counts && distance <= QUARTER * DAY) {
            double weight = weight(touchpoint);
            pointsOfQuarter += weight;
            if (distance <= MONTH * DAY) {
                pointsOfMonth += weight;
                allPieces++;
                if (channel != null) {
                    pieces[channel.ordinal()]++;
                }
            }
        }
    }

    private static boolean counts(Touchpoint touchpoint, boolean planned) {
        boolean done = touchpoint.status() == null || touchpoint.status() == TouchpointStatus.DONE;
        return touchpoint.countsAsContact() == null ? planned || done : touchpoint.countsAsContact();
    }

    private static boolean missed(Touchpoint touchpoint) {
        return touchpoint.outcome() == Outcome.NOT_REACHED || touchpoint.status() == TouchpointStatus.UNDELIVERED;
    }

    private double weight(Touchpoint touchpoint) {
        ContactChannel channel = touchpoint.channel();
        if (channel == null) {
            return 0;
        }
        String type = touchpoint.type();
        boolean card = channel == ContactChannel.POST && (type.equals("BIRTHDAY") || type.equals("BIRTHDAY_GREETING"));
        return card ? limits.greetingCardPoints() : policy.channel(channel).weight();
    }

    /** Remembers what happened: neither what is to come nor what was planned or cancelled. */
    private void remember(Touchpoint touchpoint) {
        TouchpointStatus status = touchpoint.status();
        if (status == TouchpointStatus.PLANNED
                || status == TouchpointStatus.CANCELLED
                || touchpoint.at().isAfter(now.asOf())) {
            return;
        }
        switch (touchpoint.type()) {
            case "COMPLAINT_OPEN" -> complaints.opened(touchpoint);
            case "COMPLAINT_CLOSED" -> {
                complaints.closed(touchpoint);
                balance += faded(touchpoint);
            }
            default -> balance += faded(touchpoint);
        }
        long age = age(touchpoint);
        if (purpose(touchpoint) == Purpose.ADVERTISING) {
            declined |= touchpoint.outcome() == Outcome.DECLINED && age <= limits.refusalRestDays() * DAY;
        } else if (touchpoint.experience() < 0 && age <= limits.negativeWindowDays() * DAY) {
            negatives++;
        }
        frozen |= catalogue.of(touchpoint.type()).freezes() && age <= limits.statutoryFreezeDays() * DAY;
    }

    private Purpose purpose(Touchpoint touchpoint) {
        Purpose stated = touchpoint.purpose();
        if (stated != null && touchpoint.carries().isEmpty()) {
            return stated;
        }
        LegalClasses.Setting setting = new LegalClasses.Setting(
                now.dateOf(touchpoint.at()), touchpoint.channel(), customer.country(), customer.kind());
        Purpose legal = policy.legalClasses()
                .ofBundle(touchpoint.type(), touchpoint.carries(), setting)
                .purpose();
        return stated == null || legal.compareTo(stated) > 0 ? legal : stated;
    }

    private long age(Touchpoint touchpoint) {
        return asOfSecond
                - touchpoint.at().toEpochSecond()
                + (asOfNano > touchpoint.at().getNano() ? 1 : 0);
    }

    private long ahead(Touchpoint touchpoint) {
        return touchpoint.at().toEpochSecond()
                - asOfSecond
                + (asOfNano < touchpoint.at().getNano() ? 1 : 0);
    }

    /** What is left of a touchpoint's experience. */
    double faded(Touchpoint touchpoint) {
        if (touchpoint.experience() == 0) {
            return 0;
        }
        double seconds = asOfSecond
                - touchpoint.at().toEpochSecond()
                + (asOfNano - touchpoint.at().getNano()) / NANOS;
        double halfLives = seconds / DAY / catalogue.of(touchpoint.type()).halfLifeDays();
        return touchpoint.experience() * Math.pow(0.5, halfLives);
    }
}

package org.courtesy.assess;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactLoad;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Policy;

/**
 * Counts advertising and call attempts in rolling windows. The edge of a window counts; a reservation counts when it lies
 * within the window's length ahead.
 */
final class Windows {

    static final long DAYS_7 = 7 * Moment.DAY;
    static final long DAYS_30 = 30 * Moment.DAY;
    static final long DAYS_90 = 90 * Moment.DAY;

    private final Events events;
    private final CustomerCase customerCase;
    private final Policy policy;

    Windows(Events events, CustomerCase customerCase, Policy policy) {
        this.events = events;
        this.customerCase = customerCase;
        this.policy = policy;
    }

    private static boolean counts(long at, boolean planned, long now, long window) {
        return now - at <= window && (at <= now || planned && at - now <= window);
    }

    double points(long now, long window) {
        double points = 0;
        for (Events.Contact contact : events.contacts()) {
            if (counts(contact.at(), contact.planned(), now, window)) {
                points += contact.points();
            }
        }
        return points;
    }

    int pieces(long now, ContactChannel channel) {
        int pieces = 0;
        for (Events.Contact contact : events.contacts()) {
            if ((channel == null || contact.channel() == channel)
                    && counts(contact.at(), contact.planned(), now, DAYS_30)) {
                pieces++;
            }
        }
        return pieces;
    }

    int attempts(long now, long window) {
        int attempts = 0;
        for (Events.Attempt attempt : events.attempts()) {
            if (counts(attempt.at(), attempt.planned(), now, window)) {
                attempts++;
            }
        }
        return attempts;
    }

    int attemptsOn(Moment now) {
        LocalDate today = now.date();
        int attempts = 0;
        for (Events.Attempt attempt : events.attempts()) {
            boolean before = attempt.at() <= now.millis() || attempt.planned();
            if (before && Moment.of(attempt.at(), now.zone()).date().equals(today)) {
                attempts++;
            }
        }
        return attempts;
    }

    int attemptsOfTask(long now) {
        String task = customerCase.touchpoint() == null
                ? null
                : customerCase.touchpoint().task();
        if (task == null) {
            return 0;
        }
        int attempts = 0;
        for (Events.Attempt attempt : events.attempts()) {
            if (task.equals(attempt.task()) && (attempt.at() <= now || attempt.planned())) {
                attempts++;
            }
        }
        return attempts;
    }

    /** Share of the advertising budget that the experience balance leaves. */
    double budgetFactor(double balance) {
        if (balance <= policy.badBalance()) {
            return policy.badBalanceFactor();
        }
        return balance >= policy.goodBalance() ? policy.goodBalanceFactor() : 1;
    }

    ContactLoad load(Moment now, double balance) {
        double factor = budgetFactor(balance);
        double own = points(now.millis(), DAYS_30);
        Integer wish = customerCase.customer().preference().maxAdvertisingPer30Days();
        return new ContactLoad(
                own,
                points(now.millis(), DAYS_90),
                policy.advertisingPoints30Days() * factor,
                policy.advertisingPoints90Days() * factor,
                inHousehold() ? own + householdPoints() : 0,
                customerCase.premise() == null ? 0 : own + premisePoints(),
                pieces(now.millis(), null),
                wish == null ? Integer.MAX_VALUE : wish,
                attemptsOn(now),
                attempts(now.millis(), DAYS_7),
                attemptsOfTask(now.millis()));
    }

    private boolean inHousehold() {
        return customerCase.household() != null || customerCase.customer().household() != null;
    }

    double householdPoints() {
        return customerCase.household() == null ? 0 : customerCase.household().advertisingPointsLast30Days();
    }

    double premisePoints() {
        return customerCase.premise() == null ? 0 : customerCase.premise().advertisingPointsLast30Days();
    }
}

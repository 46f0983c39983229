package org.courtesy.fact;

/**
 * The advertising that already counts, and the budget, without the touchpoint being assessed.
 *
 * @param points30Days weighted advertising of the last 30 days, reservations included; likewise 90 days
 * @param budget30Days points the customer's experience balance allows; likewise 90 days
 * @param householdPoints30Days the whole household's, this customer's own included, 0 when there is none; likewise premise
 * @param pieces30Days pieces on all channels
 * @param wishedPieces30Days the customer's own limit, {@link Integer#MAX_VALUE} when none
 * @param attemptsToday call attempts on the customer's day; likewise 7 days and of the same task
 */
public record ContactLoad(
        double points30Days,
        double points90Days,
        double budget30Days,
        double budget90Days,
        double householdPoints30Days,
        double premisePoints30Days,
        @Within(least = 0) int pieces30Days,
        int wishedPieces30Days,
        @Within(least = 0) int attemptsToday,
        @Within(least = 0) int attempts7Days,
        @Within(least = 0) int attemptsOfTask) {}

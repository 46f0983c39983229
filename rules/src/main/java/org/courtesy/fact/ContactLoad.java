package org.courtesy.fact;

/**
 * The advertising that already counts, and the budget, without the touchpoint being assessed.
 *
 * @param points30Days weighted advertising of the last 30 days, reservations included
 * @param points90Days weighted advertising of the last 90 days, reservations included
 * @param budget30Days points of 30 days that the customer's experience balance allows
 * @param budget90Days points of 90 days that the customer's experience balance allows
 * @param householdPoints30Days points of the whole household in 30 days, this customer's own included, 0 when there is none
 * @param premisePoints30Days points of the whole premise in 30 days, this customer's own included, 0 when there is none
 * @param pieces30Days pieces on all channels in 30 days
 * @param wishedPieces30Days most pieces in 30 days by the customer's own wish, {@link Integer#MAX_VALUE} when none
 * @param attemptsToday call attempts on the customer's day, reservations included
 * @param attempts7Days call attempts of the last 7 days, reservations included
 * @param attemptsOfTask call attempts so far for the task of the touchpoint being assessed, 0 when it names none
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

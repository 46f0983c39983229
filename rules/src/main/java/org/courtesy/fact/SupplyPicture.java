package org.courtesy.fact;

/**
 * What the customer's contracts amount to as of now. A driver counts once, with its worst active contract; a stop
 * counts when any contract has it.
 *
 * @param activeContracts number of contracts being supplied
 * @param freeToLeave some active contract has no fixed term or its term has ended
 * @param daysToTermEnd days left of the fixed term that ends first, {@link Integer#MAX_VALUE} when none is running
 * @param tenureMonths months since the earliest start of supply of an active contract, days as fraction, -1 when none
 * @param priceRisePercent the highest price rise noticed in the policy's window, 0 when none
 * @param marketSaving what the best local offer would save a year, in the customer's currency, 0 when unknown
 * @param billRisePercent the highest rise of a bill issued in the policy's window, 0 when none
 * @param moveAnnounced a move-out from an active contract lies ahead
 * @param moveOutPending a move-out from any contract lies ahead
 * @param activeDunningLevel highest dunning level of an active contract
 * @param dunningLevel highest dunning level of any contract
 * @param instalmentPlan arrears of any contract are paid by an instalment plan
 * @param disconnectionThreatened a disconnection is threatened on any contract
 * @param terminationReceived the customer terminated and no other contract stays active
 * @param withdrawalRunning a contract was signed so recently that it can still be withdrawn from
 * @param electricityKwh highest yearly electricity consumption of an active contract in kWh, 0 when unknown
 * @param allDirectDebit every active contract is paid by direct debit
 * @param daysSinceExitBrowsing since the portal's tariff or termination pages were last viewed for an active contract, in
 *     whole days, infinite when never
 * @param electricity an active electricity contract
 * @param gas an active gas contract
 * @param energy an active contract for electricity, gas or heat
 * @param green every active electricity contract is green
 * @param smartMeter an active electricity contract has a smart metering system, or one is ordered
 * @param flexibleLoad part of the consumption of an active contract can wait
 * @param plannedHeatPump a heat pump is planned on an active contract
 * @param annualMargin yearly margin of the active contracts, in the customer's currency
 * @param forecastRisePercent the highest rise that is forecast for a bill of an active contract, in percent, 0 when none
 * @param telecom an active telecommunication contract
 * @param smartMeterInstalled an active electricity contract has a smart metering system
 * @param former once supplied, and the supply of every contract is over
 * @param daysSinceSupplyEnd whole days since the last end of supply, -1 when none lies behind
 * @param movedAway the last supply ended with a move
 */
public record SupplyPicture(
        @Within(least = 0) int activeContracts,
        boolean freeToLeave,
        int daysToTermEnd,
        double tenureMonths,
        double priceRisePercent,
        double marketSaving,
        double billRisePercent,
        boolean moveAnnounced,
        boolean moveOutPending,
        @Within(least = 0) int activeDunningLevel,
        @Within(least = 0) int dunningLevel,
        boolean instalmentPlan,
        boolean disconnectionThreatened,
        boolean terminationReceived,
        boolean withdrawalRunning,
        double electricityKwh,
        boolean allDirectDebit,
        double daysSinceExitBrowsing,
        boolean electricity,
        boolean gas,
        boolean energy,
        boolean green,
        boolean smartMeter,
        boolean flexibleLoad,
        boolean plannedHeatPump,
        double annualMargin,
        double forecastRisePercent,
        boolean telecom,
        boolean smartMeterInstalled,
        boolean former,
        int daysSinceSupplyEnd,
        boolean movedAway) {

    /** Something is unsettled: dunning, a disconnection, a termination, a move. */
    public boolean openMatter() {
        return dunningLevel > 0 || disconnectionThreatened || terminationReceived || moveOutPending;
    }

    /** Completed months of tenure. */
    public int completedMonths() {
        return (int) tenureMonths;
    }
}

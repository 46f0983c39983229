package org.courtesy.fact;

import java.util.Map;

/**
 * Every threshold of the rules. Defaults and sources stand in {@code tables/policy.csv} under the same names; each may be
 * overridden by the configuration property {@code courtesy.policy.<name>}.
 *
 * @param adultAge age of majority; below it no advertising, in years
 * @param lookAheadDays how far ahead "allowed again from" looks, in days
 * @param consentStaleMonths a consent neither given nor used for longer than this permits nothing, in months
 * @param consentReconfirmMonths a consent unused for longer than this should be confirmed again, in months
 * @param complaintCoolOffDays no advertising this long after a complaint was closed, in days
 * @param refusalRestDays no advertising this long after one was declined, in days
 * @param statutoryFreezeDays no advertising this long after a price increase, an annual bill or a disconnection notice, in days
 * @param negativeWindowDays window in which bad statutory or service experiences are counted, in days
 * @param negativeCount so many bad experiences in the window defer advertising, in count
 * @param dunningStopLevel from this dunning level no advertising, in level
 * @param advertisingPoints30Days weighted advertising budget of 30 days, in points
 * @param advertisingPoints90Days weighted advertising budget of 90 days, in points
 * @param sharedPoints30Days weighted advertising of a household or premise in 30 days, in points
 * @param badBalance an experience balance at or below this is bad, in points
 * @param goodBalance an experience balance at or above this is good, in points
 * @param badBalanceFactor share of the budget with a bad balance, in factor
 * @param goodBalanceFactor share of the budget with a good balance, in factor
 * @param callAttemptsPerDay most call attempts a day, in count
 * @param callAttemptsPer7Days most call attempts in 7 days, in count
 * @param callAttemptsPerTask most call attempts for one task, in count
 * @param greetingCardPoints weight of a greeting card by post, in points
 * @param holdoutPercent share of customers who get no advertising, so that its effect can be measured, in percent
 * @param holdoutDraw number of the draw of the rules' own control groups; another number draws new ones
 * @param endWindowDays a fixed term that ends within so many days is at risk, in days
 * @param priceNoticeDays a price rise noticed within so many days is a driver, in days
 * @param priceRiseMiddlePercent from here a price rise is in the middle row, in percent
 * @param priceRiseHighPercent above this a price rise is in the high row, in percent
 * @param savingMiddle above this saving elsewhere the customer pays too much, in currency a year
 * @param savingHigh above this saving elsewhere the customer pays far too much, in currency a year
 * @param complaintLongOpenDays a complaint open for longer than this weighs more, in days
 * @param complaintsManyCount so many complaints in 12 months weigh most while one is open, in count
 * @param billShockPercent above this rise a bill is a shock, in percent
 * @param billShockDays a bill counts as recent for so long, in days
 * @param tenureNewMonths below this tenure a customer is new, in months
 * @param tenureYoungMonths below this tenure a customer is young, in months
 * @param tenureLoyalMonths above this tenure a customer is loyal, in months
 * @param switcherCount so many supplier switches in 3 years make a switcher, in count
 * @param involuntaryDunningLevel from this dunning level the supplier itself may end the supply, in level
 * @param highUseKwhPerson from here a household uses much electricity, in kWh a year
 * @param highUseKwhOrganisation from here an organisation uses much electricity, in kWh a year
 * @param bundleContracts so many active contracts make a bundle, in count
 * @param exitBrowsingDays viewing tariff or termination pages counts for so long, in days
 * @param npsDays an answer to the recommendation question counts for so long, in days
 * @param npsDetractor up to here an answer is a warning, in 0..10
 * @param npsPromoter from here an answer is a recommendation, in 0..10
 * @param birthdayMinAge a younger birth date is implausible, in years
 * @param birthdayMaxAge an older birth date is implausible, in years
 * @param birthdayDunningLevel from this dunning level no birthday greeting, in level
 * @param badTimingDays no greeting this long after a bill, price or dunning letter, in days
 * @param courtesyFromDay first day after signing for the courtesy call, in days
 * @param courtesyToDay last day after signing for the courtesy call, in days
 * @param recoveryFromDay first day after a complaint was closed on which we ask whether all is well, in days
 * @param recoveryToDay last day after a complaint was closed on which we ask whether all is well, in days
 * @param followUpPromiseDays a promise that falls due within so many days is followed up before it is broken, in days
 * @param followUpOverdueDays an agreed follow-up that was missed stays on the list for so long, in days
 * @param contractEndInfoFromDays from so many days before the end of a fixed term the customer is told of it, in days
 * @param contractEndInfoToDays up to so many days before the end of a fixed term the customer is told of it, in days
 * @param renewalFromDays from so many days before the end of a fixed term a renewal is offered, in days
 * @param reviewFromDays from so many days before the end of a fixed term the customer is reviewed in the team, in days
 * @param moveContinuationDays the new address may be supplied on the old terms if that is offered within so many days, in days
 * @param highBillPercent above this forecast rise the customer is warned of a high bill, in percent
 * @param highBillRestDays a warning of a high bill is given once in so many days, in days
 * @param retentionRestDays a retention call is made once in so many days, in days
 * @param winbackFromDay first day after the end of supply on which we try to win the customer back, in days
 * @param winbackToDay last day after the end of supply on which we try to win the customer back, in days
 * @param surveyFromDay first day after a matter was closed on which we ask how it was, in days
 * @param surveyToDay last day after a matter was closed on which we ask how it was, in days
 * @param surveyRestDays a survey is sent once in so many days, in days
 * @param referralRestDays a referral is asked for once in so many days, in days
 * @param thanksDays for so long after a referral or a new loyalty level we say thank you, in days
 * @param loyaltyPointsPerYear loyalty points for a completed year of supply, in points
 * @param loyaltyPointsPerReferral loyalty points for a referral, in points
 * @param loyaltyPointsGoodBalance loyalty points for a good experience balance, in points
 * @param optInMonths at most one request for a consent in so many months, in months
 * @param declinedOfferDays a declined offer rests for so long, in days
 * @param withdrawalPeriodDays a signed contract can be withdrawn from for so long, in days
 * @param greenMinTenureMonths a green tariff is offered from this tenure, in months
 * @param smartMeterMandatoryKwh from here a smart meter is mandatory and no offer, in kWh a year
 * @param deadlineNearDays a deadline whose last day is so near raises an alert, in days
 * @param deadlineWatchDays a missed deadline that nothing settles stays listed for so long, in days
 * @param discountRate discount rate of the customer value, in a year
 * @param sbgAlpha first parameter of the shifted-beta-geometric retention, in shape
 * @param sbgBeta second parameter of the shifted-beta-geometric retention, in shape
 * @param promiseServiceDays a complaint callback or repair is due within so many days, in days
 * @param urgentDays an action whose last day is so near goes first within its class, in days
 * @param urgentFactor what nearness of the last day does to the context of an action, in factor
 * @param badBalanceAdvertisingFactor what a bad experience balance does to the context of advertising, in factor
 * @param highRiskAdvertisingFactor what a high risk does to the context of advertising that does not save money, in factor
 * @param overdueFactor what being overdue does to the context of a follow-up, in factor
 * @param sleepingDogFactor what sleep does to the context of leaving alone, in factor
 * @param sleepDays a customer who has not approached us for so long sleeps, in days
 * @param topSegmentFactor what the top value segment does to the value of advertising, in factor
 * @param lossSegmentFactor what a negative margin does to the value of advertising, in factor
 * @param preferredChannelFactor what the preferred channel does to the propensity of an action, in factor
 * @param conversationFactor what a conversation that the customer began does to the context of an offer, in factor
 * @param own thresholds that analysts added to the table, by name
 */
public record Policy(
        int adultAge,
        int lookAheadDays,
        int consentStaleMonths,
        int consentReconfirmMonths,
        int complaintCoolOffDays,
        int refusalRestDays,
        int statutoryFreezeDays,
        int negativeWindowDays,
        int negativeCount,
        int dunningStopLevel,
        double advertisingPoints30Days,
        double advertisingPoints90Days,
        double sharedPoints30Days,
        double badBalance,
        double goodBalance,
        double badBalanceFactor,
        double goodBalanceFactor,
        int callAttemptsPerDay,
        int callAttemptsPer7Days,
        int callAttemptsPerTask,
        double greetingCardPoints,
        double holdoutPercent,
        int holdoutDraw,
        int endWindowDays,
        int priceNoticeDays,
        double priceRiseMiddlePercent,
        double priceRiseHighPercent,
        double savingMiddle,
        double savingHigh,
        int complaintLongOpenDays,
        int complaintsManyCount,
        double billShockPercent,
        int billShockDays,
        int tenureNewMonths,
        int tenureYoungMonths,
        int tenureLoyalMonths,
        int switcherCount,
        int involuntaryDunningLevel,
        double highUseKwhPerson,
        double highUseKwhOrganisation,
        int bundleContracts,
        int exitBrowsingDays,
        int npsDays,
        int npsDetractor,
        int npsPromoter,
        int birthdayMinAge,
        int birthdayMaxAge,
        int birthdayDunningLevel,
        int badTimingDays,
        int courtesyFromDay,
        int courtesyToDay,
        int recoveryFromDay,
        int recoveryToDay,
        int followUpPromiseDays,
        int followUpOverdueDays,
        int contractEndInfoFromDays,
        int contractEndInfoToDays,
        int renewalFromDays,
        int reviewFromDays,
        int moveContinuationDays,
        double highBillPercent,
        int highBillRestDays,
        int retentionRestDays,
        int winbackFromDay,
        int winbackToDay,
        int surveyFromDay,
        int surveyToDay,
        int surveyRestDays,
        int referralRestDays,
        int thanksDays,
        int loyaltyPointsPerYear,
        int loyaltyPointsPerReferral,
        int loyaltyPointsGoodBalance,
        int optInMonths,
        int declinedOfferDays,
        int withdrawalPeriodDays,
        int greenMinTenureMonths,
        double smartMeterMandatoryKwh,
        int deadlineNearDays,
        int deadlineWatchDays,
        double discountRate,
        double sbgAlpha,
        double sbgBeta,
        int promiseServiceDays,
        int urgentDays,
        double urgentFactor,
        double badBalanceAdvertisingFactor,
        double highRiskAdvertisingFactor,
        double overdueFactor,
        double sleepingDogFactor,
        int sleepDays,
        double topSegmentFactor,
        double lossSegmentFactor,
        double preferredChannelFactor,
        double conversationFactor,
        Map<String, Double> own) {

    public Policy {
        own = Map.copyOf(own);
    }

    /**
     * A threshold that analysts added to {@code tables/policy.csv}, without a release of the product.
     *
     * @param name the name of its row
     * @throws IllegalArgumentException when the table has no such row
     */
    public double own(@CodeOf(CodeKind.POLICY) String name) {
        Double value = own.get(name);
        if (value == null) {
            throw new IllegalArgumentException("tables/policy.csv has no row for the threshold " + name);
        }
        return value;
    }
}

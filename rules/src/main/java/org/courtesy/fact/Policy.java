package org.courtesy.fact;

/**
 * Every threshold of the rules. Defaults and sources stand in {@code tables/policy.csv} under the same names; each may be
 * overridden by the configuration property {@code courtesy.policy.<name>}.
 *
 * @param adultAge age of majority; below it no advertising, in years
 * @param lookAheadDays how far ahead "allowed again from" looks, in days
 * @param consentStaleMonths a consent neither given nor used for longer than this permits nothing, in months
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
 * @param optInMonths at most one request for a consent in so many months, in months
 * @param declinedOfferDays a declined offer rests for so long, in days
 * @param withdrawalPeriodDays a signed contract can be withdrawn from for so long, in days
 * @param greenMinTenureMonths a green tariff is offered from this tenure, in months
 * @param complaintAnswerWeeks a complaint must be answered within so many weeks, in weeks
 * @param discountRate discount rate of the customer value, in a year
 * @param sbgAlpha first parameter of the shifted-beta-geometric retention, in shape
 * @param sbgBeta second parameter of the shifted-beta-geometric retention, in shape
 * @param promiseServiceDays a complaint callback or repair is due within so many days, in days
 * @param urgentDays an action whose last day is so near goes first within its class, in days
 * @param urgentPoints what nearness of the last day adds to the priority, in priority
 * @param badBalanceAdvertisingPoints what a bad experience balance takes from advertising, in priority
 * @param highRiskAdvertisingPoints what a high risk takes from advertising that does not save money, in priority
 */
public record Policy(
        int adultAge,
        int lookAheadDays,
        int consentStaleMonths,
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
        int optInMonths,
        int declinedOfferDays,
        int withdrawalPeriodDays,
        int greenMinTenureMonths,
        int complaintAnswerWeeks,
        double discountRate,
        double sbgAlpha,
        double sbgBeta,
        int promiseServiceDays,
        int urgentDays,
        double urgentPoints,
        double badBalanceAdvertisingPoints,
        double highRiskAdvertisingPoints) {}

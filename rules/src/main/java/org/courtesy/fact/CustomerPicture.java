package org.courtesy.fact;

/**
 * The customer as of the instant of the case, prepared so that a rule needs one look.
 *
 * <p>"Days since" are exact, in days of 24 hours, and infinite when it never happened. Counts look back over windows
 * whose edge is included.
 *
 * @param age completed years by the customer's calendar, -1 when unknown
 * @param minor under the age of majority; an unknown age counts as adult
 * @param objectedToAll an objection to advertising without a channel: it ends profiling for advertising too
 * @param greetingBirthDate the birth date may be used for greetings
 * @param implausibleBirthDate a default or impossible date
 * @param nps last answer, -1 when none or too old to count is judged by {@code daysSinceNps}
 * @param openComplaints complaints not closed as of now
 * @param complaintOpenDays age of the oldest open complaint, 0 when none is open
 * @param complaintsInYear complaints of the last 12 months, open or closed
 * @param daysSinceRefusal since an advertising contact was declined
 * @param daysSinceStatutoryNotice since a notice that freezes advertising (price increase, annual bill, disconnection)
 * @param recentNegatives statutory or service touchpoints with a bad experience in the policy's window
 * @param daysSinceMoneyLetter since a bill, price or dunning letter
 * @param experienceBalance sum of experiences, faded by half-life
 * @param paused the customer asked for a pause that is running
 * @param monthsSinceOptInAsked completed months since the customer was last asked for a consent,
 *     {@link Integer#MAX_VALUE} when never
 * @param brokenPromises promises past their day and not kept
 * @param promisesDueSoon promises that fall due within the policy's days and are not kept yet
 * @param keptPromises promises kept on or before their day
 * @param referrals referrals that the customer gave when asked
 * @param daysSinceReferral since the last of them
 * @param daysSinceInbound since the customer last approached us
 * @param calendarDaysSinceComplaintClosed whole days by the customer's calendar, -1 when none was ever closed
 * @param calendarDaysSinceMatterClosed the same for any matter: a complaint, a call, advice, a move
 * @param daysComplaintOpen whole days by the calendar for which the oldest open complaint has been open, as people count
 * @param birthday the customer's birthday is today
 * @param holdout in the control group, which gets no advertising
 */
public record CustomerPicture(
        String number,
        CustomerKind kind,
        String country,
        @Within(least = -1) int age,
        boolean minor,
        boolean deceased,
        boolean blocked,
        boolean restricted,
        boolean vulnerable,
        boolean guardian,
        boolean robinsonListed,
        boolean dataSubjectRequestOpen,
        boolean conciliationOpen,
        boolean objectedToAll,
        boolean wantsGreetings,
        boolean greetingBirthDate,
        boolean implausibleBirthDate,
        boolean homeOwner,
        boolean landlordConsent,
        boolean creditOk,
        boolean evInterest,
        boolean presumedPhoneInterest,
        AcquisitionChannel acquisitionChannel,
        @Within(least = 0) int supplierSwitches,
        @Within(least = -1, most = 10) int nps,
        double daysSinceNps,
        @Within(least = 0) int openComplaints,
        double complaintOpenDays,
        @Within(least = 0) int complaintsInYear,
        double daysSinceComplaintClosed,
        double daysSinceRefusal,
        double daysSinceStatutoryNotice,
        @Within(least = 0) int recentNegatives,
        double daysSinceMoneyLetter,
        double experienceBalance,
        boolean paused,
        int monthsSinceOptInAsked,
        @Within(least = 0) int brokenPromises,
        @Within(least = 0) int promisesDueSoon,
        @Within(least = 0) int keptPromises,
        @Within(least = 0) int referrals,
        double daysSinceReferral,
        double daysSinceInbound,
        int calendarDaysSinceComplaintClosed,
        int calendarDaysSinceMatterClosed,
        int daysComplaintOpen,
        boolean birthday,
        boolean holdout) {

    public boolean person() {
        return kind == CustomerKind.PERSON;
    }

    /** Something is unsettled: a complaint, a conciliation, a data-subject request, a broken promise. */
    public boolean openMatter() {
        return openComplaints > 0 || conciliationOpen || dataSubjectRequestOpen || brokenPromises > 0;
    }

    /** Profiling for advertising is not permitted: no churn score, no offers, no customer value. */
    public boolean profilingForbidden() {
        return objectedToAll || restricted;
    }
}

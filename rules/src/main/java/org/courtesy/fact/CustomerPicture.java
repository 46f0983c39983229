package org.courtesy.fact;

/**
 * The customer as of the instant of the case, prepared so that a rule needs one look.
 *
 * <p>"Days since" are exact, in days of 24 hours, and infinite when it never happened. Counts look back over windows
 * whose edge is included.
 *
 * @param number the utility's number of the customer
 * @param kind a person or an organisation
 * @param country ISO 3166-1 alpha-2 code, e.g. {@code DE}; it decides the legal table
 * @param age completed years by the customer's calendar, -1 when unknown
 * @param minor under the age of majority; an unknown age counts as adult
 * @param deceased the customer has died: nothing goes out
 * @param blocked a contact block is set: only statutory notices go out
 * @param restricted processing of the data is restricted, Art. 18 GDPR: only statutory notices go out, no profiling
 * @param vulnerable depends on the supply or is in hardship, as the utility recorded it
 * @param guardian a legal guardian speaks for the customer
 * @param robinsonListed on the country's opt-out register for advertising
 * @param dataSubjectRequestOpen a data-subject request has not been answered yet
 * @param conciliationOpen a case before the dispute body is open
 * @param objectedToAll an objection to advertising without a channel: it ends profiling for advertising too
 * @param wantsGreetings greetings are welcome; true unless the customer said no
 * @param greetingBirthDate the birth date may be used for greetings
 * @param implausibleBirthDate a default or impossible date
 * @param homeOwner owns the home; false when unknown
 * @param landlordConsent the landlord agrees to an installation; false when unknown
 * @param creditOk creditworthiness is confirmed; false when unknown
 * @param evInterest an interest in an electric car is known
 * @param presumedPhoneInterest an organisation's presumed interest in advertising calls, § 7 (2) no. 1 UWG; false when
 *     unknown
 * @param acquisitionChannel the way on which the customer came to the supplier, null when unknown
 * @param supplierSwitches changes of supplier in the last 3 years
 * @param nps last answer to whether the customer would recommend the supplier, 0..10, -1 when there is none; how old it
 *     is says {@code daysSinceNps}
 * @param daysSinceNps since that answer, in whole days
 * @param openComplaints complaints not closed as of now
 * @param complaintOpenDays age of the oldest open complaint, 0 when none is open
 * @param complaintsInYear complaints of the last 12 months, open or closed
 * @param daysSinceComplaintClosed since a complaint was last closed
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

    /** A natural person, and no organisation. */
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

package org.courtesy.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * The customer as the utility knows them. Field meanings: {@code docs/integrators/case.md}.
 *
 * @param number the utility's customer number, required
 * @param country ISO 3166-1 alpha-2, required; decides the legal table
 * @param language language of the customer's messages, e.g. {@code de}
 * @param timeZone IANA zone; absent: the country's
 * @param state ISO 3166-2 subdivision, for state holidays; absent or unknown: only nationwide ones
 * @param currency ISO 4217; absent: the country's
 * @param birthDatePurposes what the birth date was collected for
 * @param dataSubjectRequestReceivedOn start of the month for the answer to a data-subject request
 * @param presumedPhoneInterest presumed consent of an organisation to calls, § 7 (2) no. 1 UWG
 * @param nps last answer 0..10, null when never asked
 * @param segment value segment given by the utility, null when unknown
 * @param household id of the household, null when unknown
 * @param reachable channels with a usable address; null: all
 * @param optInAskedAt day on which the customer was last asked for a consent
 * @param sbgRenewals renewals so far for the customer value; null: completed years of tenure
 */
public record Customer(
        String number,
        CustomerKind kind,
        String country,
        String language,
        String timeZone,
        String state,
        String currency,
        LocalDate birthDate,
        List<BirthDatePurpose> birthDatePurposes,
        boolean deceased,
        boolean blocked,
        boolean restricted,
        boolean vulnerable,
        boolean guardian,
        boolean robinsonListed,
        boolean dataSubjectRequestOpen,
        LocalDate dataSubjectRequestReceivedOn,
        boolean conciliationOpen,
        boolean homeOwner,
        boolean landlordConsent,
        boolean creditOk,
        boolean evInterest,
        boolean presumedPhoneInterest,
        AcquisitionChannel acquisitionChannel,
        int supplierSwitchesLast3Years,
        Integer nps,
        LocalDate npsAt,
        String segment,
        String household,
        List<ContactChannel> reachable,
        LocalDate optInAskedAt,
        Integer sbgRenewals,
        Preference preference) {

    public Customer {
        birthDatePurposes = Lists.copy(birthDatePurposes);
        reachable = reachable == null ? null : List.copyOf(reachable);
        preference = preference == null ? Preference.NONE : preference;
    }
}

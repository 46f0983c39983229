package org.courtesy.selfservice;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.courtesy.customer.Address;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.CustomerKind;

/**
 * The customer's own master data as the page shows it, which stands open without a sign-in: whatever helps somebody to pass
 * as the customer is shown in part only.
 *
 * @param emails with the first letter and the host, e.g. {@code a•••@example.org}; likewise the end of {@code phones}
 * @param birthday without its year; null when unknown
 * @param birthDatePurposes what the birth date was collected for
 * @param language of our messages, ISO 639-1; null when unknown
 * @param recommendation the last answer to "would you recommend us", 0..10; null when never asked
 */
public record OwnRecord(
        String number,
        String name,
        CustomerKind kind,
        Address address,
        List<String> emails,
        List<String> phones,
        MonthDay birthday,
        List<BirthDatePurpose> birthDatePurposes,
        String language,
        String country,
        boolean optOutRegister,
        boolean requestOpen,
        boolean restricted,
        boolean conciliationOpen,
        LocalDate askedForConsentOn,
        Integer recommendation,
        LocalDate recommendationOn,
        List<OwnContract> contracts) {

    public OwnRecord {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        birthDatePurposes = List.copyOf(birthDatePurposes);
        contracts = List.copyOf(contracts);
    }
}

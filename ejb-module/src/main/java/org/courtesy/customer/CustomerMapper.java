package org.courtesy.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.customer.ContactPoint.Kind;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.Preference;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Instants;

/** Translates between the record that is sent and the row that is stored. */
final class CustomerMapper {

    private CustomerMapper() {}

    /** Fills the row from everything but premise and contracts, which have rows of their own. */
    static void fill(CustomerEntity row, CustomerRecord body, Instant now) {
        row.changedAt = now;
        fillPerson(row, body);
        fillFacts(row, body.customer());
        fillPreference(row, body.customer().preference());
        fillException(row, body.existingCustomerException());
        row.contactPoints.clear();
        body.emails().forEach(email -> row.contactPoints.add(new ContactPoint(Kind.EMAIL, email)));
        body.phones().forEach(phone -> row.contactPoints.add(new ContactPoint(Kind.PHONE, phone)));
        row.externalIds.keySet().retainAll(body.externalIds().keySet());
        row.externalIds.putAll(body.externalIds());
        Reachability.settle(row);
    }

    private static void fillPerson(CustomerEntity row, CustomerRecord body) {
        Name name = body.name() == null ? new Name(null, null, null) : body.name();
        row.givenName = name.given();
        row.familyName = name.family();
        row.organisationName = name.organisation();
        row.sortName = SearchTerms.sortName(name, row.number);
        Address address = body.address() == null ? new Address(null, null, null, null) : body.address();
        row.street = address.street();
        row.postalCode = address.postalCode();
        row.city = address.city();
        row.addressCountry = address.country();
    }

    private static void fillFacts(CustomerEntity row, Customer customer) {
        row.kind = customer.kind();
        row.country = customer.country();
        row.language = customer.language();
        row.timeZone = customer.timeZone();
        row.state = customer.state();
        row.currency = customer.currency();
        row.birthDate = customer.birthDate();
        row.birthDatePurposes = Codes.join(customer.birthDatePurposes());
        row.deceased = customer.deceased();
        row.blocked = customer.blocked();
        row.restricted = customer.restricted();
        row.vulnerable = customer.vulnerable();
        row.guardian = customer.guardian();
        row.robinsonListed = customer.robinsonListed();
        row.dataSubjectRequestOpen = customer.dataSubjectRequestOpen();
        row.dataSubjectRequestReceivedOn = customer.dataSubjectRequestReceivedOn();
        row.conciliationOpen = customer.conciliationOpen();
        row.homeOwner = customer.homeOwner();
        row.landlordConsent = customer.landlordConsent();
        row.creditOk = customer.creditOk();
        row.evInterest = customer.evInterest();
        row.presumedPhoneInterest = customer.presumedPhoneInterest();
        row.acquisitionChannel = customer.acquisitionChannel();
        row.supplierSwitchesLast3Years = customer.supplierSwitchesLast3Years();
        row.nps = customer.nps();
        row.npsAt = customer.npsAt();
        row.segment = customer.segment();
        row.reachable = customer.reachable() == null ? null : Codes.join(customer.reachable());
        row.optInAskedAt = customer.optInAskedAt();
        row.sbgRenewals = customer.sbgRenewals();
    }

    static void fillPreference(CustomerEntity row, Preference preference) {
        row.preferredChannel = preference.preferredChannel();
        row.pausedFrom = preference.pausedFrom();
        row.pausedTo = preference.pausedTo();
        row.greetings = preference.greetings();
        row.maxAdvertisingPer30Days = preference.maxAdvertisingPer30Days();
    }

    private static void fillException(CustomerEntity row, ExistingCustomerException exception) {
        row.saleExceptionKnown = exception != null;
        row.addressFromSale = exception != null && exception.addressFromSale();
        row.noticeAtCollection = exception != null && exception.noticeAtCollection();
        row.saleExceptionObjectedAt = exception == null ? null : Instants.of(exception.objectedAt());
    }

    /** The customer as the record says. */
    static Customer customer(CustomerEntity row) {
        return customer(
                row,
                row.reachable == null ? null : Codes.split(row.reachable, ContactChannel.class),
                new Stops(
                        row.blocked,
                        row.restricted,
                        row.robinsonListed,
                        row.dataSubjectRequestOpen,
                        row.dataSubjectRequestReceivedOn));
    }

    /**
     * The customer as decisions see them: without channels on which no address works, and blocked, listed, restricted or
     * waiting for an answer by hand or by the newest list or the register.
     */
    static Customer decidable(CustomerEntity row) {
        return customer(
                row,
                Reachability.of(row),
                new Stops(
                        row.blocked || row.blockListAt != null,
                        row.restricted || row.privacyRestrictedOn != null,
                        row.robinsonListed || row.robinsonListAt != null,
                        row.dataSubjectRequestOpen || row.privacyRequestOn != null,
                        requestOn(row)));
    }

    /** Of two requests the one that has to be answered first. */
    private static LocalDate requestOn(CustomerEntity row) {
        LocalDate sent = row.dataSubjectRequestReceivedOn;
        if (row.privacyRequestOn == null) {
            return sent;
        }
        boolean sentFirst = row.dataSubjectRequestOpen && sent != null && sent.isBefore(row.privacyRequestOn);
        return sentFirst ? sent : row.privacyRequestOn;
    }

    /** What other systems send and what Courtesy keeps itself may both say. */
    private record Stops(
            boolean blocked,
            boolean restricted,
            boolean robinsonListed,
            boolean requestOpen,
            LocalDate requestReceivedOn) {}

    private static Customer customer(CustomerEntity row, List<ContactChannel> reachable, Stops stops) {
        return new Customer(
                row.number,
                row.kind,
                row.country,
                row.language,
                row.timeZone,
                row.state,
                row.currency,
                row.birthDate,
                Codes.split(row.birthDatePurposes, BirthDatePurpose.class),
                row.deceased,
                stops.blocked(),
                stops.restricted(),
                row.vulnerable,
                row.guardian,
                stops.robinsonListed(),
                stops.requestOpen(),
                stops.requestReceivedOn(),
                row.conciliationOpen,
                row.homeOwner,
                row.landlordConsent,
                row.creditOk,
                row.evInterest,
                row.presumedPhoneInterest,
                row.acquisitionChannel,
                row.supplierSwitchesLast3Years,
                row.nps,
                row.npsAt,
                row.segment,
                row.householdId,
                reachable,
                row.optInAskedAt,
                row.sbgRenewals,
                preference(row));
    }

    static Preference preference(CustomerEntity row) {
        return new Preference(
                row.preferredChannel, row.pausedFrom, row.pausedTo, row.greetings, row.maxAdvertisingPer30Days);
    }

    static ExistingCustomerException exception(CustomerEntity row) {
        return row.saleExceptionKnown
                ? new ExistingCustomerException(
                        row.addressFromSale, row.noticeAtCollection, Instants.utc(row.saleExceptionObjectedAt))
                : null;
    }

    static Name name(CustomerEntity row) {
        return Stream.of(row.givenName, row.familyName, row.organisationName).allMatch(part -> part == null)
                ? null
                : new Name(row.givenName, row.familyName, row.organisationName);
    }

    static Address address(CustomerEntity row) {
        return Stream.of(row.street, row.postalCode, row.city, row.addressCountry)
                        .allMatch(part -> part == null)
                ? null
                : new Address(row.street, row.postalCode, row.city, row.addressCountry);
    }

    static List<String> addresses(CustomerEntity row, Kind kind) {
        List<String> found = new ArrayList<>();
        row.contactPoints.stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::address)
                .forEach(found::add);
        return found;
    }
}

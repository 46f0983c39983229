package org.courtesy.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.customer.Address;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.HouseholdRef;
import org.courtesy.customer.Name;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Device;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Premise;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;

/**
 * A demo customer in the making. What is not said is that of an ordinary household: a person of age, reachable, without
 * consents, wishes or troubles. Facts of the case are fields of the package, so that an author of customers writes only
 * what is special.
 */
final class Draft {

    private static final LocalTime OFFICE = LocalTime.of(11, 0);
    private static final int LEAP_DAY = 29;
    private static final int LEAP_YEARS = 4;

    final Land land;
    final LocalDate today;
    final Diary diary;

    CustomerKind kind = CustomerKind.PERSON;
    LocalDate birthDate;
    List<BirthDatePurpose> birthDatePurposes = List.of(BirthDatePurpose.CONTRACT, BirthDatePurpose.GREETING);
    boolean deceased;
    boolean blocked;
    boolean restricted;
    boolean vulnerable;
    boolean guardian;
    boolean robinsonListed;
    LocalDate dataSubjectRequestOn;
    boolean conciliationOpen;
    boolean homeOwner;
    boolean landlordConsent;
    boolean creditOk;
    boolean evInterest;
    boolean presumedPhoneInterest;
    AcquisitionChannel acquisition = AcquisitionChannel.SHOP;
    int switches;
    Integer nps;
    LocalDate npsAt;
    String segment = "C";
    String household;
    Preference preference = Preference.NONE;
    String premise;
    boolean gasGrid;
    boolean fibre;
    boolean parking;
    boolean roof;
    HouseType house = HouseType.APARTMENT;
    List<Device> installed = List.of();
    ExistingCustomerException exception;
    Name name;
    Address address;
    String email;
    String phone;

    private final String number;
    private final Map<String, String> externalIds = new LinkedHashMap<>();
    private final List<Supply> supplies = new ArrayList<>();
    private final List<ConsentEntry> consents = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<PromiseEntry> promises = new ArrayList<>();

    Draft(String number, Land land, LocalDate today) {
        this.number = number;
        this.land = land;
        this.today = today;
        this.diary = new Diary(number, land, today);
    }

    String number() {
        return number;
    }

    List<Supply> supplies() {
        return supplies;
    }

    Supply electricity(double kwh) {
        return supply(Commodity.ELECTRICITY, kwh);
    }

    Supply gas(double kwh) {
        return supply(Commodity.GAS, kwh);
    }

    Supply supply(Commodity commodity, double kwh) {
        Supply supply = new Supply(land, today, commodity, kwh);
        supplies.add(supply);
        if (commodity == Commodity.ELECTRICITY) {
            externalIds.put("meter", meter());
        }
        return supply;
    }

    private String meter() {
        long serial = 60_000_000L + Integer.parseInt(number.substring(2)) * 137L;
        return (land.german() ? "1ESY11" : "DK5713") + serial;
    }

    Draft born(int year, int month, int day) {
        birthDate = LocalDate.of(year, month, day);
        return this;
    }

    /** Turns about so many years old so many days from now; on a 29 February the age is one that falls on it. */
    Draft birthdayIn(int days, int age) {
        LocalDate day = today.plusDays(days);
        boolean leapDay = day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == LEAP_DAY;
        birthDate = day.minusYears(leapDay ? age - age % LEAP_YEARS : age);
        return this;
    }

    Draft homeOwner(HouseType type) {
        homeOwner = true;
        house = type;
        parking = true;
        creditOk = true;
        return this;
    }

    Draft recommends(int answer, int daysAgo) {
        nps = answer;
        npsAt = today.minusDays(daysAgo);
        return this;
    }

    Draft consent(ContactChannel channel, int monthsAgo, Proof proof) {
        return consent(channel, ConsentState.GRANTED, monthsAgo, proof);
    }

    Draft consent(
            ContactChannel channel, ConsentState state, int monthsAgo, Proof proof, ProductGroup... productGroups) {
        String evidence = proof == Proof.NONE ? null : "DMS-" + number + "-" + (consents.size() + 1);
        consents.add(new ConsentEntry(
                Purpose.ADVERTISING,
                channel,
                state,
                office(today.minusMonths(monthsAgo).minusDays(1)),
                proof,
                textVersion(monthsAgo),
                List.of(productGroups),
                null,
                null,
                land.german() ? "m.sommer" : "k.holm",
                occasion(proof),
                evidence));
        return this;
    }

    private String textVersion(int monthsAgo) {
        return today.minusMonths(monthsAgo).getYear() + "-01";
    }

    private static String occasion(Proof proof) {
        return switch (proof) {
            case SIGNED_FORM -> "CONTRACT_CONFIRM";
            case RECORDED_CALL -> "HOTLINE_CALL";
            case PORTAL_LOGIN, DOUBLE_OPT_IN_EMAIL -> "PORTAL_LOGIN";
            case NONE -> null;
        };
    }

    Draft objection(ContactChannel channel, int daysAgo) {
        objections.add(new Objection(Purpose.ADVERTISING, channel, office(today.minusDays(daysAgo))));
        return this;
    }

    /** A promise that is or was due so many days ago; kept so many days ago, or null when it was not. */
    Draft promise(int dueDaysAgo, Integer keptDaysAgo) {
        promises.add(new PromiseEntry(
                number + "-P" + (promises.size() + 1),
                today.minusDays(dueDaysAgo),
                keptDaysAgo == null ? null : today.minusDays(keptDaysAgo),
                land.promises.get((number.hashCode() & Integer.MAX_VALUE) % land.promises.size())));
        return this;
    }

    /** The address came from the sale, and the customer was told of the right to object. */
    Draft existingCustomer() {
        exception = new ExistingCustomerException(true, true, null);
        return this;
    }

    private OffsetDateTime office(LocalDate day) {
        return day.atTime(OFFICE).atZone(land.zone).toOffsetDateTime();
    }

    DemoCustomer build() {
        List<Contract> contracts = new ArrayList<>();
        for (Supply supply : supplies) {
            contracts.add(supply.build("V-" + number.substring(2) + "-" + (contracts.size() + 1)));
        }
        CustomerRecord body = new CustomerRecord(
                customer(),
                name,
                address,
                email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(phone),
                externalIds,
                new Premise(premise, gasGrid, fibre, parking, roof, house, installed, 0),
                household == null ? null : new HouseholdRef(household, null),
                contracts,
                exception);
        return new DemoCustomer(body, consents, objections, promises, diary.entries());
    }

    private Customer customer() {
        return new Customer(
                number,
                kind,
                land.country,
                land.language,
                land.zone.getId(),
                land.state,
                land.currency,
                birthDate,
                birthDate == null ? List.of() : birthDatePurposes,
                deceased,
                blocked,
                restricted,
                vulnerable,
                guardian,
                robinsonListed,
                dataSubjectRequestOn != null,
                dataSubjectRequestOn,
                conciliationOpen,
                homeOwner,
                landlordConsent,
                creditOk,
                evInterest,
                presumedPhoneInterest,
                acquisition,
                switches,
                nps,
                npsAt,
                segment,
                household,
                reachable(),
                null,
                null,
                preference);
    }

    private List<ContactChannel> reachable() {
        return phone != null && email != null
                ? null
                : Stream.of(ContactChannel.values())
                        .filter(channel -> email != null || channel != ContactChannel.EMAIL)
                        .filter(channel ->
                                phone != null || (channel != ContactChannel.PHONE && channel != ContactChannel.SMS))
                        .toList();
    }
}

package org.courtesy.pseudonym;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.courtesy.fact.Consent;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Touchpoint;

/**
 * Replaces in a case what points to a person: numbers of customer and contracts, ids of premise, household, touchpoints, tasks
 * and promises, the product's name, who recorded a consent and where, and the year of birth. The names are given by the order
 * of those that they replace, so that whatever is sorted by them stays in order, and equal cases get equal names.
 *
 * <p>The day and month of birth stay, since birthdays depend on them. Of the age stay: whether it is known, whether the customer
 * is under age and until when, whether the date is an implausible one, and 29 February. Any other adult becomes about forty, or about a hundred who is older than that. A
 * rule that looks at the age in another way may answer differently.
 *
 * <p>What does not stay is membership of the control group, which is drawn by the customer's number; it counts only in live
 * decisions and only where the policy has a control group.
 */
public final class Pseudonyms {

    /** Nobody is under age from here on, whatever the country. */
    private static final int ADULT = 21;

    /** So few are older that the age alone would tell who it is. */
    private static final int OLDEST = 100;

    /** Ages beyond this are mistakes rather than ages. */
    private static final int IMPLAUSIBLE = 110;

    private static final int USUAL = 40;
    private static final int LEAP_YEARS = 4;
    private static final int YEAR_OF_DEFAULTS = 1900;
    private static final String CUSTOMER = "C-1";
    private static final String HOUSEHOLD = "H-1";
    private static final String PREMISE = "P-1";

    private final LocalDate today;
    private final Map<String, String> contracts;
    private final Map<String, String> touchpoints;
    private final Map<String, String> tasks;
    private final Map<String, String> promises;

    private Pseudonyms(CustomerCase original) {
        today = original.asOf().toLocalDate();
        contracts = names("V", original.contracts().stream().map(Contract::number));
        List<Touchpoint> all = Stream.concat(original.touchpoints().stream(), Stream.ofNullable(original.touchpoint()))
                .toList();
        touchpoints =
                names("t", all.stream().flatMap(touchpoint -> Stream.of(touchpoint.id(), touchpoint.relatesTo())));
        tasks = names("task", all.stream().map(Touchpoint::task));
        promises = names("p", original.promises().stream().map(Promise::id));
    }

    /** The same case without the person. */
    public static CustomerCase of(CustomerCase original) {
        return new Pseudonyms(original).replaced(original);
    }

    private static Map<String, String> names(String prefix, Stream<String> originals) {
        Collection<String> ordered =
                originals.filter(Objects::nonNull).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        int digits = Integer.toString(ordered.size()).length();
        Map<String, String> names = new HashMap<>();
        for (String original : ordered) {
            names.put(original, prefix + "-" + ("%0" + digits + "d").formatted(names.size() + 1));
        }
        return names;
    }

    private CustomerCase replaced(CustomerCase original) {
        return new CustomerCase(
                original.asOf(),
                customer(original.customer()),
                original.contracts().stream().map(this::contract).toList(),
                original.premise() == null ? null : premise(original.premise()),
                original.consents().stream().map(Pseudonyms::consent).toList(),
                original.existingCustomerException(),
                original.objections(),
                original.touchpoints().stream().map(this::touchpoint).toList(),
                original.promises().stream().map(this::promise).toList(),
                original.declinedOffers(),
                original.household(),
                original.touchpoint() == null ? null : touchpoint(original.touchpoint()));
    }

    private Customer customer(Customer original) {
        return new Customer(
                CUSTOMER,
                original.kind(),
                original.country(),
                original.language(),
                original.timeZone(),
                original.state(),
                original.currency(),
                birthDate(original.birthDate()),
                original.birthDatePurposes(),
                original.deceased(),
                original.blocked(),
                original.restricted(),
                original.vulnerable(),
                original.guardian(),
                original.robinsonListed(),
                original.dataSubjectRequestOpen(),
                original.dataSubjectRequestReceivedOn(),
                original.conciliationOpen(),
                original.homeOwner(),
                original.landlordConsent(),
                original.creditOk(),
                original.evInterest(),
                original.presumedPhoneInterest(),
                original.acquisitionChannel(),
                original.supplierSwitchesLast3Years(),
                original.nps(),
                original.npsAt(),
                original.segment(),
                original.household() == null ? null : HOUSEHOLD,
                original.reachable(),
                original.optInAskedAt(),
                original.sbgRenewals(),
                original.preference());
    }

    private LocalDate birthDate(LocalDate original) {
        if (original == null
                || original.getYear() <= YEAR_OF_DEFAULTS
                || original.isAfter(today.minusYears(ADULT))
                || original.isBefore(today.minusYears(IMPLAUSIBLE))
                || isUsualDefault(original)) {
            return original;
        }
        int year = today.getYear() - (original.isBefore(today.minusYears(OLDEST)) ? OLDEST : USUAL);
        boolean leapDay = original.getMonthValue() == 2 && original.getDayOfMonth() == 29;
        if (leapDay && !Year.isLeap(year)) {
            year -= year % LEAP_YEARS;
        }
        return original.withYear(year);
    }

    // The first of January is what systems write that do not know better; the year says whether it is believed.
    private static boolean isUsualDefault(LocalDate date) {
        return date.getDayOfYear() == 1;
    }

    private Contract contract(Contract original) {
        return new Contract(
                contracts.get(original.number()),
                original.commodity(),
                null,
                original.status(),
                original.signedOn(),
                original.supplyStart(),
                original.supplyEnd(),
                original.fixedTermEnd(),
                original.noticePeriodDays(),
                original.annualConsumptionKwh(),
                original.annualMargin(),
                original.marketSavingPerYear(),
                original.green(),
                original.defaultSupply(),
                original.directDebit(),
                original.dunningLevel(),
                original.instalmentPlan(),
                original.disconnectionThreatened(),
                original.smartMeter(),
                original.flexibleLoad(),
                original.plannedHeatPump(),
                original.moveOutOn(),
                original.moveToldOn(),
                original.terminationReceivedOn(),
                original.terminationConfirmedOn(),
                original.finalBillOn(),
                original.creditPaidOn(),
                original.missingContractData(),
                original.forecastBillChangePercent(),
                original.exitPagesViewedAt(),
                original.priceChange(),
                original.lastBill());
    }

    private static Premise premise(Premise original) {
        return new Premise(
                original.id() == null ? null : PREMISE,
                original.gasGrid(),
                original.fibreCoverage(),
                original.privateParking(),
                original.roofSuitable(),
                original.houseType(),
                original.installed(),
                original.advertisingPointsLast30Days());
    }

    private static Consent consent(Consent original) {
        return new Consent(
                original.purpose(),
                original.channel(),
                original.state(),
                original.at(),
                original.proof(),
                null,
                original.productGroups(),
                original.lastUsedAt(),
                null,
                null);
    }

    private Touchpoint touchpoint(Touchpoint original) {
        return new Touchpoint(
                touchpoints.get(original.id()),
                original.type(),
                original.direction(),
                original.channel(),
                original.purpose(),
                original.at(),
                original.status(),
                original.countsAsContact(),
                original.experience(),
                original.outcome(),
                tasks.get(original.task()),
                original.closedAt(),
                touchpoints.get(original.relatesTo()),
                original.answeredAt(),
                original.offer(),
                original.carries());
    }

    private Promise promise(Promise original) {
        return new Promise(promises.get(original.id()), original.dueOn(), original.keptOn());
    }
}

package org.courtesy.json;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.courtesy.fact.Bill;
import org.courtesy.fact.Consent;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Touchpoint;

/**
 * Says whether a well-formed case can be judged: what is required is there, codes are known, figures lie in their
 * ranges, and ends do not lie before their starts. Every part may be checked alone, under the name it has in its body.
 */
public final class CaseValidator {

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_CONTRACTS = 1_000;
    private static final int LONGEST_ID = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** Reads the tables when the first type is to be checked. */
    private static final CaseValidator SHIPPED = new CaseValidator(type -> TouchpointTypes.SHIPPED.contains(type));

    private final Predicate<String> touchpointTypes;

    /** A validator that knows the touchpoint types for which the predicate holds. */
    public CaseValidator(Predicate<String> touchpointTypes) {
        this.touchpointTypes = touchpointTypes;
    }

    /** The validator that knows the types of the shipped tables. */
    public static CaseValidator shipped() {
        return SHIPPED;
    }

    /** All that is wrong with the case, in the order of its fields; empty when it can be judged. */
    public List<FieldError> check(CustomerCase body) {
        Findings findings = new Findings();
        if (findings.required("asOf", body.asOf())) {
            checkAsOf(body.asOf(), findings);
        }
        if (body.customer() == null) {
            List.of("number", "kind", "country").forEach(name -> findings.required("customer." + name, null));
        } else {
            checkCustomer("customer", body.customer(), findings);
        }
        checkContracts("contracts", body.contracts(), findings);
        if (body.premise() != null) {
            findings.notNegative(
                    "premise.advertisingPointsLast30Days", body.premise().advertisingPointsLast30Days());
        }
        checkConsents(body.consents(), findings);
        checkObjections(body.objections(), findings);
        checkTouchpoints(body.touchpoints(), findings);
        checkPromises(body.promises(), findings);
        checkDeclinedOffers(body.declinedOffers(), findings);
        if (body.household() != null) {
            findings.notNegative(
                    "household.advertisingPointsLast30Days", body.household().advertisingPointsLast30Days());
        }
        if (body.touchpoint() != null) {
            checkTouchpoint("touchpoint", body.touchpoint(), findings);
        }
        return findings.list();
    }

    /** Checks a customer alone; {@code at} is where it stands in its body, e.g. {@code customer}. */
    public List<FieldError> check(String at, Customer customer) {
        Findings findings = new Findings();
        checkCustomer(at, customer, findings);
        return findings.list();
    }

    /** Checks contracts alone; {@code at} is where they stand in their body, e.g. {@code contracts}. */
    public List<FieldError> check(String at, List<Contract> contracts) {
        Findings findings = new Findings();
        checkContracts(at, contracts, findings);
        return findings.list();
    }

    private static void checkAsOf(OffsetDateTime asOf, Findings findings) {
        if (!Years.possible(asOf.getYear())) {
            findings.add("asOf", InputProblem.NOT_BETWEEN, Years.FIRST, Years.LAST);
        }
    }

    private static void checkCustomer(String at, Customer customer, Findings findings) {
        if (findings.required(at + ".number", customer.number())
                && customer.number().length() > LONGEST_ID) {
            findings.add(at + ".number", InputProblem.TOO_LONG, LONGEST_ID);
        }
        findings.required(at + ".kind", customer.kind());
        if (findings.required(at + ".country", customer.country())) {
            known(at + ".country", customer.country(), COUNTRIES, InputProblem.UNKNOWN_COUNTRY, findings);
        }
        known(at + ".timeZone", customer.timeZone(), ZONES, InputProblem.UNKNOWN_TIME_ZONE, findings);
        known(at + ".currency", customer.currency(), CURRENCIES, InputProblem.UNKNOWN_CURRENCY, findings);
        findings.notNegative(at + ".supplierSwitchesLast3Years", customer.supplierSwitchesLast3Years());
        findings.between(at + ".nps", customer.nps(), 0, 10);
        findings.notNegative(at + ".sbgRenewals", customer.sbgRenewals());
        Preference wish = customer.preference();
        findings.notBefore(at + ".preference.pausedTo", wish.pausedTo(), "pausedFrom", wish.pausedFrom());
        findings.notNegative(at + ".preference.maxAdvertisingPer30Days", wish.maxAdvertisingPer30Days());
    }

    private static void known(String field, String value, Set<String> values, InputProblem problem, Findings findings) {
        if (value != null && !values.contains(value)) {
            findings.add(field, problem, Errors.shown(value));
        }
    }

    private static void checkContracts(String at, List<Contract> contracts, Findings findings) {
        findings.atMost(at, contracts, MOST_CONTRACTS);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < contracts.size(); i++) {
            String entry = at + '[' + i + ']';
            findings.unique(entry + ".number", contracts.get(i).number(), numbers);
            checkContract(entry, contracts.get(i), findings);
        }
    }

    private static void checkContract(String at, Contract contract, Findings findings) {
        findings.notBefore(at + ".supplyEnd", contract.supplyEnd(), "supplyStart", contract.supplyStart());
        findings.notBefore(at + ".fixedTermEnd", contract.fixedTermEnd(), "supplyStart", contract.supplyStart());
        findings.notNegative(at + ".noticePeriodDays", contract.noticePeriodDays());
        findings.notNegative(at + ".annualConsumptionKwh", contract.annualConsumptionKwh());
        findings.notNegative(at + ".dunningLevel", contract.dunningLevel());
        PriceChange price = contract.priceChange();
        if (price != null) {
            findings.required(at + ".priceChange.noticedOn", price.noticedOn());
        }
        Bill bill = contract.lastBill();
        if (bill != null) {
            findings.required(at + ".lastBill.issuedOn", bill.issuedOn());
        }
    }

    private static void checkConsents(List<Consent> consents, Findings findings) {
        findings.atMost("consents", consents, MOST_ENTRIES);
        for (int i = 0; i < consents.size(); i++) {
            String at = "consents[" + i + "].";
            findings.required(at + "channel", consents.get(i).channel());
            findings.required(at + "state", consents.get(i).state());
            findings.required(at + "at", consents.get(i).at());
        }
    }

    private static void checkObjections(List<Objection> objections, Findings findings) {
        findings.atMost("objections", objections, MOST_ENTRIES);
        for (int i = 0; i < objections.size(); i++) {
            findings.required("objections[" + i + "].at", objections.get(i).at());
        }
    }

    private void checkTouchpoints(List<Touchpoint> touchpoints, Findings findings) {
        findings.atMost("touchpoints", touchpoints, MOST_ENTRIES);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < touchpoints.size(); i++) {
            String at = "touchpoints[" + i + ']';
            findings.unique(at + ".id", touchpoints.get(i).id(), ids);
            checkTouchpoint(at, touchpoints.get(i), findings);
            findings.required(at + ".at", touchpoints.get(i).at());
        }
    }

    private void checkTouchpoint(String at, Touchpoint touchpoint, Findings findings) {
        if (findings.required(at + ".type", touchpoint.type()) && !touchpointTypes.test(touchpoint.type())) {
            findings.add(at + ".type", InputProblem.UNKNOWN_TOUCHPOINT_TYPE, Errors.shown(touchpoint.type()));
        }
        for (int i = 0; i < touchpoint.carries().size(); i++) {
            if (!touchpointTypes.test(touchpoint.carries().get(i))) {
                findings.add(
                        at + ".carries[" + i + ']',
                        InputProblem.UNKNOWN_TOUCHPOINT_TYPE,
                        Errors.shown(touchpoint.carries().get(i)));
            }
        }
        findings.between(at + ".experience", touchpoint.experience(), -4, 4);
    }

    private static void checkPromises(List<Promise> promises, Findings findings) {
        findings.atMost("promises", promises, MOST_ENTRIES);
        for (int i = 0; i < promises.size(); i++) {
            findings.required("promises[" + i + "].dueOn", promises.get(i).dueOn());
        }
    }

    private static void checkDeclinedOffers(List<DeclinedOffer> declined, Findings findings) {
        findings.atMost("declinedOffers", declined, MOST_ENTRIES);
        for (int i = 0; i < declined.size(); i++) {
            findings.required("declinedOffers[" + i + "].offer", declined.get(i).offer());
            findings.required("declinedOffers[" + i + "].on", declined.get(i).on());
        }
    }
}

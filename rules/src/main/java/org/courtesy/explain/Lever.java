package org.courtesy.explain;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Counterfactual;
import org.courtesy.policy.PolicySnapshot;

/** Everything that could be different for a customer. Which refusals each may lift: {@link Catalogue}. */
enum Lever {
    COMPLAINT_CLOSED("Complaint", "closed", edits -> edits.touchpoints().complaintsClosed()),
    COMPLAINT_COOLED_OFF(
            "Complaint", "cool-off over", edits -> edits.touchpoints().complaintsCooledOff()),
    CONCILIATION_CLOSED("Conciliation", "closed", edits -> edits.customer("conciliationOpen", false)),
    DUNNING_SETTLED("Dunning", "settled", edits -> edits.contracts().each("dunningLevel", 0)),
    INSTALMENTS_PAID("Instalment plan", "paid off", edits -> edits.contracts().each("instalmentPlan", false)),
    DISCONNECTION_AVERTED(
            "Disconnection", "averted", edits -> edits.contracts().each("disconnectionThreatened", false)),
    REQUEST_ANSWERED("Data-subject request", "answered", edits -> edits.customer("dataSubjectRequestOpen", false)),
    BLOCK_LIFTED("Block", "lifted", edits -> edits.customer("blocked", false)),
    RESTRICTION_LIFTED("Restriction", "lifted", edits -> edits.customer("restricted", false)),
    OBJECTION_WITHDRAWN("Objection", "withdrawn", CaseEdits::objectionWithdrawn),
    OF_AGE("Customer", "of age", CaseEdits::ofAge),
    GUARDIANSHIP_ENDED("Guardianship", "ended", edits -> edits.customer("guardian", false)),
    VULNERABILITY_ENDED("Vulnerability", "ended", edits -> edits.customer("vulnerable", false)),
    CONSENT_PROVED("Consent", "proved", CaseEdits::consentProved),
    CONSENT_GRANTED("Consent", "granted", CaseEdits::consentGranted),
    INTEREST_PRESUMED("Presumed interest", "given", edits -> edits.customer("presumedPhoneInterest", true)),
    REGISTER_ENTRY_REMOVED("Opt-out register", "entry removed", edits -> edits.customer("robinsonListed", false)),
    ADDRESS_RECORDED("Address", "recorded", CaseEdits::reachableOn),
    PAUSE_ENDED("Pause", "ended", CaseEdits::pauseEnded),
    WISH_LIFTED("Advertising limit", "lifted", edits -> edits.preference("maxAdvertisingPer30Days", null)),
    GREETINGS_WANTED("Greetings", "wanted", edits -> edits.preference("greetings", true)),
    BIRTH_DATE_FOR_GREETINGS("Birth date", "collected for greetings", CaseEdits::birthDateForGreetings),
    NOTHING_DECLINED(
            "Declined advertising",
            "none recently",
            edits -> edits.touchpoints().nothingDeclined()),
    NO_OFFER_DECLINED("Declined offer", "none recently", CaseEdits::noOfferDeclined),
    NO_NOTICE("Statutory notice", "none recently", edits -> edits.touchpoints().noStatutoryNotice()),
    NO_MONEY_LETTER(
            "Money letter", "none recently", edits -> edits.touchpoints().noMoneyLetter()),
    NO_BAD_EXPERIENCE(
            "Bad experience", "none recently", edits -> edits.touchpoints().noBadExperience()),
    NO_ADVERTISING("Advertising", "none recently", edits -> edits.touchpoints().noAdvertising()),
    OTHERS_LEFT_ALONE("Household", "no advertising recently", CaseEdits::othersLeftAlone),
    TERMINATION_WITHDRAWN("Termination", "withdrawn", edits -> edits.contracts().terminationWithdrawn()),
    MOVE_OUT_CALLED_OFF("Move-out", "called off", edits -> edits.contracts().moveOutCalledOff()),
    WITHDRAWAL_PERIOD_OVER(
            "Withdrawal period", "over", edits -> edits.contracts().withdrawalPeriodOver()),
    ELECTRICITY_SUPPLIED(
            "Contract", "electricity supplied", edits -> edits.contracts().electricitySupplied()),
    SUPPLIED_LONG_ENOUGH(
            "Contract", "supplied long enough", edits -> edits.contracts().suppliedLongEnough()),
    FIXED_TERM_AGREED(
            "Contract", "fixed term agreed", edits -> edits.contracts().fixedTermAgreed()),
    FIXED_TERM_ENDING(
            "Contract", "fixed term ending", edits -> edits.contracts().fixedTermEnding()),
    PRICE_KEPT("Price", "not raised", edits -> edits.contracts().priceKept()),
    PRICE_OF_THE_MARKET(
            "Price", "no higher than the market", edits -> edits.contracts().each("marketSavingPerYear", 0.0)),
    BILL_AS_USUAL("Bill", "no higher than before", edits -> edits.contracts().billAsUsual()),
    SEGMENT_A("Customer value", "segment A", edits -> edits.customer("segment", "A")),
    SMART_METER_INSTALLED("Smart meter", "installed", edits -> edits.contracts().smartMeterInstalled()),
    CONSUMPTION_BELOW_DUTY(
            "Consumption",
            "below the smart meter duty",
            edits -> edits.contracts().consumptionBelowSmartMeterDuty()),
    LOAD_FLEXIBLE("Load", "flexible", edits -> edits.contracts().each("flexibleLoad", true)),
    NO_HEAT_PUMP_PLANNED("Heat pump", "not planned", edits -> edits.contracts().each("plannedHeatPump", false)),
    EV_WANTED("Electric car", "interest told", edits -> edits.customer("evInterest", true)),
    HOME_OWNED("Home", "owned by the customer", edits -> edits.customer("homeOwner", true)),
    LANDLORD_AGREES("Landlord", "consent given", edits -> edits.customer("landlordConsent", true)),
    CREDIT_CONFIRMED("Credit", "confirmed", edits -> edits.customer("creditOk", true)),
    GAS_GRID("Premise", "gas grid available", edits -> edits.premise("gasGrid", true)),
    FIBRE("Premise", "fibre available", edits -> edits.premise("fibreCoverage", true)),
    PARKING("Premise", "private parking available", edits -> edits.premise("privateParking", true)),
    ROOF("Premise", "roof suitable", edits -> edits.premise("roofSuitable", true)),
    HEATING("Premise", "heating installed", CaseEdits::heatingInstalled);

    private final String fact;
    private final String change;
    private final boolean ofAChannel;
    private final BiFunction<CaseEdits, ContactChannel, CustomerCase> edit;

    Lever(String fact, String change, Function<CaseEdits, CustomerCase> edit) {
        this.fact = fact;
        this.change = change;
        this.ofAChannel = false;
        this.edit = (edits, channel) -> edit.apply(edits);
    }

    Lever(String fact, String change, BiFunction<CaseEdits, ContactChannel, CustomerCase> edit) {
        this.fact = fact;
        this.change = change;
        this.ofAChannel = true;
        this.edit = edit;
    }

    /** Whether it changes one channel: a consent, an address. */
    boolean isOfAChannel() {
        return ofAChannel;
    }

    /**
     * What is to be done.
     *
     * @param channel where, if it {@linkplain #isOfAChannel() changes one channel}
     */
    Remedy remedy(ContactChannel channel, PolicySnapshot snapshot) {
        String words = ofAChannel ? change + " for " + channel : change;
        return new Remedy(
                new Counterfactual.Change(fact, words),
                ordinal(),
                given -> edit.apply(new CaseEdits(given, snapshot), channel));
    }
}

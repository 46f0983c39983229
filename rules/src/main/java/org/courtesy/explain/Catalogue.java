package org.courtesy.explain;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which change may lift which refusal, and which driver of the risk; the likelier ones first. */
final class Catalogue {

    /** The offer wants a channel that permits advertising: what opens one of them helps. */
    static final String NO_CONTACT_PERMISSION = "NO_CONTACT_PERMISSION";

    /** The risk is high: what takes away enough of its drivers helps. */
    static final String UPSELL_WAKES_CHURNER = "UPSELL_WAKES_CHURNER";

    /** Nothing but a better hour helps. */
    static final Set<String> BY_TIME_ALONE = Set.of("QUIET_HOURS", "PUBLIC_HOLIDAY");

    private static final Map<String, List<Lever>> BY_REFUSAL = Map.ofEntries(
            entry("BLOCKED", List.of(Lever.BLOCK_LIFTED)),
            entry("RESTRICTED_ART18", List.of(Lever.RESTRICTION_LIFTED)),
            entry("OBJECTED_ART21", List.of(Lever.OBJECTION_WITHDRAWN)),
            entry("MINOR_NO_MARKETING", List.of(Lever.OF_AGE)),
            entry("MINOR", List.of(Lever.OF_AGE)),
            entry("GUARDIAN", List.of(Lever.GUARDIANSHIP_ENDED)),
            entry("CONSENT_WITHDRAWN", List.of(Lever.CONSENT_GRANTED)),
            entry("CONSENT_DENIED", List.of(Lever.CONSENT_GRANTED)),
            entry("CONSENT_EVIDENCE_MISSING", List.of(Lever.CONSENT_PROVED, Lever.CONSENT_GRANTED)),
            entry("DOI_NOT_VALID_FOR_PHONE", List.of(Lever.CONSENT_PROVED, Lever.CONSENT_GRANTED)),
            entry("CONSENT_STALE_BLOCK", List.of(Lever.CONSENT_GRANTED)),
            entry("PHONE_NO_CONSENT", List.of(Lever.CONSENT_GRANTED)),
            entry("PHONE_B2B_NO_PRESUMED", List.of(Lever.CONSENT_GRANTED, Lever.INTEREST_PRESUMED)),
            entry("MAIL_NO_CONSENT", List.of(Lever.CONSENT_GRANTED)),
            // A consent makes the existing-customer exception needless; its conditions lie in the past.
            entry("XC_NOT_FROM_SALE", List.of(Lever.CONSENT_GRANTED)),
            entry("XC_NOTICE_MISSING", List.of(Lever.CONSENT_GRANTED)),
            entry("XC_OBJECTED", List.of(Lever.CONSENT_GRANTED)),
            entry("XC_NOT_SIMILAR", List.of(Lever.CONSENT_GRANTED)),
            entry("DK_PHONE_BAN", List.of(Lever.CONSENT_PROVED, Lever.CONSENT_GRANTED)),
            entry("DK_SPAM", List.of(Lever.CONSENT_GRANTED)),
            entry("DK_ROBINSON", List.of(Lever.REGISTER_ENTRY_REMOVED)),
            entry("COURTESY_CALL_NO_CONSENT", List.of(Lever.CONSENT_PROVED, Lever.CONSENT_GRANTED)),
            entry("PAUSED_BY_CUSTOMER", List.of(Lever.PAUSE_ENDED)),
            entry("CAP_CUSTOMER_WISH", List.of(Lever.WISH_LIFTED, Lever.NO_ADVERTISING)),
            entry("OPEN_COMPLAINT", List.of(Lever.COMPLAINT_CLOSED)),
            entry("COMPLAINT_COOL_OFF", List.of(Lever.COMPLAINT_COOLED_OFF)),
            entry("CONCILIATION_OPEN", List.of(Lever.CONCILIATION_CLOSED)),
            entry("DUNNING", List.of(Lever.DUNNING_SETTLED)),
            entry("INSTALMENT_PLAN", List.of(Lever.INSTALMENTS_PAID)),
            entry("DISCONNECTION", List.of(Lever.DISCONNECTION_AVERTED)),
            entry("DSAR_OPEN", List.of(Lever.REQUEST_ANSWERED)),
            entry("VULNERABLE", List.of(Lever.VULNERABILITY_ENDED)),
            entry("RECENT_REFUSAL", List.of(Lever.NOTHING_DECLINED)),
            entry("STATUTORY_FREEZE", List.of(Lever.NO_NOTICE)),
            entry("DEFER_RECENT_NEGATIVE", List.of(Lever.NO_BAD_EXPERIENCE, Lever.COMPLAINT_CLOSED)),
            entry("CALL_ATTEMPTS_EXCEEDED", List.of(Lever.NO_ADVERTISING)),
            entry("CAP_CHANNEL", List.of(Lever.NO_ADVERTISING)),
            entry(
                    "CAP_ADVERTISING",
                    List.of(
                            Lever.NO_ADVERTISING,
                            Lever.NO_BAD_EXPERIENCE,
                            Lever.COMPLAINT_CLOSED,
                            Lever.COMPLAINT_COOLED_OFF)),
            entry("CAP_HOUSEHOLD", List.of(Lever.OTHERS_LEFT_ALONE, Lever.NO_ADVERTISING)),
            entry("NOT_REACHABLE", List.of(Lever.ADDRESS_RECORDED)),
            entry("BDAY_SUPPRESSED_WISH", List.of(Lever.GREETINGS_WANTED)),
            entry("BDAY_PURPOSE_MISMATCH", List.of(Lever.BIRTH_DATE_FOR_GREETINGS)),
            entry("BDAY_SUPPRESSED_COMPLAINT", List.of(Lever.COMPLAINT_CLOSED)),
            entry("BDAY_SUPPRESSED_DUNNING", List.of(Lever.DUNNING_SETTLED)),
            entry(
                    "BDAY_SUPPRESSED_CONTRACT_ENDING",
                    List.of(
                            Lever.TERMINATION_WITHDRAWN,
                            Lever.MOVE_OUT_CALLED_OFF,
                            Lever.DISCONNECTION_AVERTED,
                            Lever.ELECTRICITY_SUPPLIED)),
            entry("BDAY_BAD_TIMING", List.of(Lever.NO_MONEY_LETTER, Lever.NO_NOTICE)),
            entry("ANNIV_SUPPRESSED_WISH", List.of(Lever.GREETINGS_WANTED)),
            entry(
                    "ANNIV_SUPPRESSED_CONTRACT_ENDING",
                    List.of(
                            Lever.TERMINATION_WITHDRAWN,
                            Lever.MOVE_OUT_CALLED_OFF,
                            Lever.DISCONNECTION_AVERTED,
                            Lever.ELECTRICITY_SUPPLIED)),
            entry("ANNIV_SUPPRESSED_FREE_TO_LEAVE", List.of(Lever.FIXED_TERM_AGREED)),
            entry(
                    "ANNIV_BAD_TIMING",
                    List.of(
                            Lever.NO_MONEY_LETTER,
                            Lever.NO_NOTICE,
                            Lever.COMPLAINT_CLOSED,
                            Lever.DUNNING_SETTLED,
                            Lever.DISCONNECTION_AVERTED)),
            entry("TERMINATION_RECEIVED", List.of(Lever.TERMINATION_WITHDRAWN, Lever.ELECTRICITY_SUPPLIED)),
            entry("MOVE_OUT_PENDING", List.of(Lever.MOVE_OUT_CALLED_OFF)),
            entry("WITHDRAWAL_PERIOD", List.of(Lever.WITHDRAWAL_PERIOD_OVER)),
            entry("DECLINED_RECENTLY", List.of(Lever.NO_OFFER_DECLINED)),
            entry("NO_RETENTION_BUDGET", List.of(Lever.SEGMENT_A)),
            entry("NO_ACTIVE_CONTRACT", List.of(Lever.TERMINATION_WITHDRAWN, Lever.ELECTRICITY_SUPPLIED)),
            // A contract that goes on brings its own tenure, meter and load.
            entry("TENURE_TOO_SHORT", List.of(Lever.SUPPLIED_LONG_ENOUGH, Lever.TERMINATION_WITHDRAWN)),
            entry("NO_GAS_GRID", List.of(Lever.GAS_GRID)),
            entry("HEAT_PUMP_PLANNED", List.of(Lever.NO_HEAT_PUMP_PLANNED)),
            entry("NO_SMART_METER", List.of(Lever.SMART_METER_INSTALLED, Lever.TERMINATION_WITHDRAWN)),
            entry("SMART_METER_MANDATORY", List.of(Lever.CONSUMPTION_BELOW_DUTY)),
            entry("NO_FLEX_LOAD", List.of(Lever.LOAD_FLEXIBLE, Lever.TERMINATION_WITHDRAWN)),
            entry("NO_EV_INTEREST", List.of(Lever.EV_WANTED)),
            entry("NO_PARKING", List.of(Lever.PARKING)),
            entry("NOT_OWNER", List.of(Lever.HOME_OWNED)),
            entry("NO_HEATING", List.of(Lever.HEATING)),
            entry("TERM_RUNNING", List.of(Lever.FIXED_TERM_ENDING)),
            entry("TENANT_NO_CONSENT", List.of(Lever.LANDLORD_AGREES, Lever.HOME_OWNED)),
            entry("ROOF_UNSUITABLE", List.of(Lever.ROOF)),
            entry("CREDIT", List.of(Lever.CREDIT_CONFIRMED)),
            entry("NO_COVERAGE", List.of(Lever.FIBRE)));

    private static final Map<String, Lever> BY_DRIVER = Map.of(
            "COMPLAINT_OPEN", Lever.COMPLAINT_CLOSED,
            "FREE_TO_LEAVE", Lever.FIXED_TERM_AGREED,
            "END_WINDOW", Lever.FIXED_TERM_AGREED,
            "PRICE_UP", Lever.PRICE_KEPT,
            "OVERPRICED", Lever.PRICE_OF_THE_MARKET,
            "BILL_SHOCK", Lever.BILL_AS_USUAL,
            "MOVE", Lever.MOVE_OUT_CALLED_OFF,
            "TOUCH_QUALITY", Lever.NO_BAD_EXPERIENCE);

    private Catalogue() {}

    /** What may lift a refusal; empty when nothing thinkable does. */
    static List<Lever> of(String refusal) {
        return BY_REFUSAL.getOrDefault(refusal, List.of());
    }

    /** What takes a driver of the risk away, null when nothing thinkable does. */
    static Lever ofDriver(String driver) {
        return BY_DRIVER.get(driver);
    }

    /** Whether a change of some kind may lift a refusal. */
    static boolean knows(String refusal) {
        return BY_REFUSAL.containsKey(refusal)
                || BY_TIME_ALONE.contains(refusal)
                || refusal.equals(NO_CONTACT_PERMISSION)
                || refusal.equals(UPSELL_WAKES_CHURNER);
    }
}

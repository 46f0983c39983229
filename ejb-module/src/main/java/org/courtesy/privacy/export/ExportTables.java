package org.courtesy.privacy.export;

import static org.courtesy.privacy.export.ExportColumn.code;
import static org.courtesy.privacy.export.ExportColumn.codes;
import static org.courtesy.privacy.export.ExportColumn.day;
import static org.courtesy.privacy.export.ExportColumn.flag;
import static org.courtesy.privacy.export.ExportColumn.instant;
import static org.courtesy.privacy.export.ExportColumn.number;
import static org.courtesy.privacy.export.ExportColumn.reference;
import static org.courtesy.privacy.export.ExportColumn.text;
import static org.courtesy.privacy.export.ExportTable.Kept.ELSEWHERE;
import static org.courtesy.privacy.export.ExportTable.Kept.EMPLOYEE;
import static org.courtesy.privacy.export.ExportTable.Kept.SECRET;
import static org.courtesy.privacy.export.ExportTable.Kept.TECHNICAL;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.privacy.export.ExportTable.Kept;

/**
 * Which tables hold something about a customer, and what of it is handed out. A test goes over the schema: a table or column that is
 * neither handed out nor kept for a reason fails it.
 */
final class ExportTables {

    private static final String OWN = "t.customer_id = :customer";
    private static final String CHANNEL = "channel";
    private static final String PURPOSE = "purpose";
    private static final String TOUCHPOINT = "touchpoint";
    private static final String CODE = "code";
    private static final String STATE = "state";
    private static final String ID = "id";
    private static final String CUSTOMER = "customer_id";

    /** Of an entry of the consent ledger: what links it, and the number of the record it was written on. */
    private static final Map<String, Kept> LEDGER = both(
            both(
                    kept(TECHNICAL, ID, CUSTOMER, "merge_id", "salt", "person_digest", "position"),
                    kept(EMPLOYEE, "recorded_by")),
            kept(ELSEWHERE, "subject"));

    /** Master data, in one entry. */
    static final ExportTable PERSON = new ExportTable(
            "person",
            "customer",
            "t.id = :customer",
            "t.id",
            List.of(
                    text("number"),
                    code("kind", "kind"),
                    text("given_name"),
                    text("family_name"),
                    text("organisation_name"),
                    text("street"),
                    text("postal_code"),
                    text("city"),
                    code("address_country", "country"),
                    day("birth_date"),
                    codes("birth_date_purposes", CODE),
                    code("language", "language"),
                    code("country", "country"),
                    text("state"),
                    text("time_zone"),
                    text("currency"),
                    code("preferred_channel", CHANNEL),
                    day("paused_from"),
                    day("paused_to"),
                    flag("greetings"),
                    number("max_advertising_per30_days"),
                    codes("reachable", CHANNEL),
                    codes("unreachable", CHANNEL),
                    flag("deceased"),
                    flag("blocked"),
                    instant("block_list_at"),
                    flag("restricted"),
                    day("privacy_restricted_on"),
                    flag("vulnerable"),
                    flag("guardian"),
                    flag("robinson_listed"),
                    instant("robinson_list_at"),
                    flag("data_subject_request_open"),
                    day("data_subject_request_received_on"),
                    day("privacy_request_on"),
                    flag("conciliation_open"),
                    flag("home_owner"),
                    flag("landlord_consent"),
                    flag("credit_ok"),
                    flag("ev_interest"),
                    flag("presumed_phone_interest"),
                    code("acquisition_channel", "acquisition"),
                    number("supplier_switches_last3_years"),
                    number("nps"),
                    day("nps_at"),
                    code("segment", "segment"),
                    day("opt_in_asked_at"),
                    number("sbg_renewals"),
                    flag("sale_exception_known"),
                    flag("address_from_sale"),
                    flag("notice_at_collection"),
                    instant("sale_exception_objected_at"),
                    text("household_id"),
                    text("premise_id"),
                    instant("changed_at")),
            kept(TECHNICAL, ID, "version", "sort_name", "erased_at"));

    /** What belongs to the person, before the decisions. */
    static final List<ExportTable> KNOWN = List.of(
            new ExportTable(
                    "contacts",
                    "customer_contact",
                    OWN,
                    "t.position",
                    List.of(text("address"), code("kind", CODE)),
                    kept(TECHNICAL, CUSTOMER, "position")),
            new ExportTable(
                    "lostAddresses",
                    "customer_undeliverable",
                    OWN,
                    "t.channel, t.address",
                    List.of(text("address"), code(CHANNEL, CHANNEL), instant("since")),
                    kept(TECHNICAL, CUSTOMER)),
            new ExportTable(
                    "otherNumbers",
                    "external_id",
                    OWN,
                    "t.system",
                    List.of(text("external_id"), text("system")),
                    kept(TECHNICAL, CUSTOMER)),
            new ExportTable(
                    "formerNumbers",
                    "customer_alias",
                    OWN,
                    "t.system, t.alias",
                    List.of(text("alias"), text("system")),
                    kept(TECHNICAL, CUSTOMER, "former_id")),
            new ExportTable(
                    "mergedRecords",
                    "customer_merge",
                    OWN,
                    "t.merged_at",
                    List.of(
                            instant("merged_at"),
                            text("survivor"),
                            text("duplicate"),
                            text("reason"),
                            reference("duplicate_record")),
                    both(kept(TECHNICAL, ID, CUSTOMER), both(kept(EMPLOYEE, "merged_by"), kept(ELSEWHERE, "outcome")))),
            new ExportTable(
                    "household",
                    "household",
                    "t.id = (select c.household_id from customer c where c.id = :customer)",
                    "t.id",
                    List.of(text(ID), number("reported_points"), instant("reported_at")),
                    Map.of()),
            new ExportTable(
                    "premise",
                    "premise",
                    "t.id = (select c.premise_id from customer c where c.id = :customer)",
                    "t.id",
                    List.of(
                            text(ID),
                            code("house_type", "houseType"),
                            codes("installed", "device"),
                            flag("gas_grid"),
                            flag("fibre_coverage"),
                            flag("private_parking"),
                            flag("roof_suitable"),
                            number("reported_points"),
                            instant("reported_at")),
                    Map.of()),
            new ExportTable(
                    "contracts",
                    "contract",
                    OWN,
                    "t.number",
                    List.of(
                            text("number"),
                            code("commodity", "commodity"),
                            text("product"),
                            code("status", "contractStatus"),
                            day("signed_on"),
                            day("supply_start"),
                            day("supply_end"),
                            day("fixed_term_end"),
                            number("notice_period_days"),
                            number("annual_consumption_kwh"),
                            number("annual_margin"),
                            number("market_saving_per_year"),
                            flag("green"),
                            flag("default_supply"),
                            flag("direct_debit"),
                            number("dunning_level"),
                            flag("instalment_plan"),
                            flag("disconnection_threatened"),
                            code("smart_meter", "smartMeter"),
                            flag("flexible_load"),
                            flag("planned_heat_pump"),
                            day("move_out_on"),
                            day("move_told_on"),
                            day("termination_received_on"),
                            day("termination_confirmed_on"),
                            day("final_bill_on"),
                            day("credit_paid_on"),
                            codes("missing_contract_data", CODE),
                            number("forecast_bill_change_percent"),
                            day("exit_pages_viewed_at"),
                            day("price_noticed_on"),
                            day("price_effective_on"),
                            number("price_percent"),
                            flag("price_notice_complete"),
                            flag("price_tax_only"),
                            day("bill_issued_on"),
                            number("bill_change_percent")),
                    kept(TECHNICAL, ID, CUSTOMER)),
            new ExportTable(
                    "consents",
                    "consent",
                    OWN,
                    "t.given_at desc, t.id desc",
                    List.of(
                            instant("given_at"),
                            code(STATE, CODE),
                            code(PURPOSE, PURPOSE),
                            code(CHANNEL, CHANNEL),
                            code("proof", "proof"),
                            text("text_version"),
                            codes("product_groups", "productGroup"),
                            instant("last_used_at"),
                            text("controller"),
                            text("occasion"),
                            text("evidence"),
                            instant("recorded_at")),
                    LEDGER),
            new ExportTable(
                    "consentUses",
                    "consent_use",
                    "t.takes_back is null and t.consent_id in (select c.id from consent c where c.customer_id = :customer)"
                            + " and not exists (select 1 from consent_use b where b.takes_back = t.id)",
                    "t.used_at desc, t.id",
                    List.of(instant("used_at"), reference("touchpoint_id"), instant("recorded_at")),
                    kept(TECHNICAL, ID, "consent_id", "takes_back", "position")),
            new ExportTable(
                    "optIns",
                    "opt_in",
                    OWN,
                    "t.requested_at desc, t.link_id",
                    List.of(
                            instant("requested_at"),
                            codes("channels", CHANNEL),
                            text("text_version"),
                            text("address"),
                            text("occasion"),
                            instant("confirmed_at")),
                    both(kept(TECHNICAL, "link_id", CUSTOMER), kept(EMPLOYEE, "requested_by"))),
            new ExportTable(
                    "objections",
                    "objection",
                    OWN,
                    "t.raised_at desc, t.id desc",
                    List.of(
                            instant("raised_at"),
                            code(PURPOSE, PURPOSE),
                            code(CHANNEL, CHANNEL),
                            instant("recorded_at")),
                    LEDGER),
            new ExportTable(
                    "ownChanges",
                    "customer_act",
                    OWN,
                    "t.id desc",
                    List.of(
                            instant("acted_at"),
                            code("act", CODE),
                            code(PURPOSE, PURPOSE),
                            code(CHANNEL, CHANNEL),
                            day("first_day"),
                            day("last_day"),
                            number("most")),
                    kept(TECHNICAL, ID, CUSTOMER, "link_id")),
            new ExportTable(
                    "promises",
                    "promise",
                    OWN,
                    "t.due_on desc, t.id desc",
                    List.of(day("due_on"), text("what"), text(CODE), day("kept_on"), instant("recorded_at")),
                    both(kept(TECHNICAL, ID, CUSTOMER), kept(EMPLOYEE, "recorded_by"))),
            new ExportTable(
                    "touchpoints",
                    TOUCHPOINT,
                    OWN,
                    "t.happened_at desc, t.id desc",
                    List.of(
                            instant("happened_at"),
                            code("type", TOUCHPOINT),
                            code("direction", "direction"),
                            code(CHANNEL, CHANNEL),
                            code(PURPOSE, PURPOSE),
                            code("status", "status"),
                            code("outcome", "outcome"),
                            flag("counts_as_contact"),
                            number("experience"),
                            text("contract"),
                            code("offer", "offer"),
                            codes("carries", TOUCHPOINT),
                            text("task"),
                            text("note"),
                            instant("closed_at"),
                            instant("answered_at"),
                            text("source"),
                            reference("source_id"),
                            instant("recorded_at"),
                            reference(ID),
                            reference("relates_to"),
                            reference("corrects"),
                            reference("corrected_by")),
                    both(kept(TECHNICAL, CUSTOMER, "body_hash", "paired"), kept(EMPLOYEE, "recorded_by"))),
            new ExportTable(
                    "deliveries",
                    "touchpoint_delivery",
                    "t.touchpoint_id in (select p.id from touchpoint p where p.customer_id = :customer)",
                    "t.reported_at desc, t.touchpoint_id",
                    List.of(
                            instant("reported_at"),
                            code(STATE, CODE),
                            text("reason"),
                            text("address"),
                            reference("touchpoint_id")),
                    both(kept(TECHNICAL, "counted", "noted_at"), kept(EMPLOYEE, "noted_by"))),
            new ExportTable(
                    "declinedOffers",
                    "declined_offer",
                    OWN,
                    "t.declined_on desc, t.id",
                    List.of(day("declined_on"), code("offer", "offer"), reference("touchpoint_id")),
                    kept(TECHNICAL, ID, CUSTOMER)),
            new ExportTable(
                    "feedback",
                    "feedback",
                    OWN,
                    "t.answered_at desc, t.id",
                    List.of(
                            instant("answered_at"),
                            code("way", CODE),
                            number("nps"),
                            number("csat"),
                            number("ces"),
                            text("comment"),
                            flag("bad"),
                            instant("corrected_at"),
                            text("source"),
                            reference("source_id"),
                            reference("touchpoint_id")),
                    both(kept(TECHNICAL, ID, CUSTOMER, "answered_on", "follow_up_id"), kept(EMPLOYEE, "recorded_by"))),
            new ExportTable(
                    "links",
                    "customer_link",
                    OWN,
                    "t.issued_at desc, t.id",
                    List.of(
                            instant("issued_at"),
                            code(PURPOSE, CODE),
                            day("last_day"),
                            instant("opened_at"),
                            instant("revoked_at"),
                            reference("touchpoint_id")),
                    both(
                            kept(TECHNICAL, ID, CUSTOMER, "expires_at"),
                            both(kept(SECRET, "hash"), kept(EMPLOYEE, "issued_by", "revoked_by")))),
            new ExportTable(
                    "plannedContacts",
                    "contact_reservation",
                    OWN,
                    "t.contact_at desc, t.id",
                    List.of(
                            instant("contact_at"),
                            code("type", TOUCHPOINT),
                            code(CHANNEL, CHANNEL),
                            code(PURPOSE, PURPOSE),
                            code(STATE, CODE),
                            instant("held_until"),
                            instant("reserved_at"),
                            instant("ended_at"),
                            text("source"),
                            reference("source_id")),
                    both(
                            kept(TECHNICAL, ID, CUSTOMER, "body_hash", "slot_id", "touchpoint_id"),
                            kept(EMPLOYEE, "reserved_by"))),
            new ExportTable(
                    "tasks",
                    "work_item",
                    OWN,
                    "t.created_at desc, t.id",
                    List.of(
                            instant("created_at"),
                            code(CODE, "action"),
                            code("kind", CODE),
                            code(STATE, CODE),
                            code(CHANNEL, CHANNEL),
                            code(PURPOSE, PURPOSE),
                            day("first_day"),
                            day("last_day"),
                            text("legal_basis"),
                            text("subject"),
                            code("result", CODE),
                            code("reason", CODE),
                            text("note"),
                            number("attempts"),
                            instant("not_before"),
                            instant("closed_at"),
                            day("rest_until")),
                    both(
                            kept(
                                    TECHNICAL,
                                    ID,
                                    CUSTOMER,
                                    "version",
                                    "urgency",
                                    "sort_day",
                                    "priority",
                                    "rule",
                                    "assessment_id",
                                    "open_slot",
                                    "reservation",
                                    "touchpoint_id"),
                            kept(EMPLOYEE, "owner", "team", "claimed_by", "claimed_at", "claimed_until", "closed_by"))),
            new ExportTable(
                    "overrides",
                    "contact_override",
                    OWN,
                    "t.made_at desc, t.id",
                    List.of(
                            instant("made_at"),
                            code("type", TOUCHPOINT),
                            code(CHANNEL, CHANNEL),
                            code(PURPOSE, PURPOSE),
                            codes("refusals", "refusal"),
                            text("reason"),
                            text("comment"),
                            reference("touchpoint_id")),
                    both(kept(TECHNICAL, ID, CUSTOMER, "seen_at"), kept(EMPLOYEE, "made_by", "seen_by"))),
            new ExportTable(
                    "audiences",
                    "audience_member",
                    OWN,
                    "t.job_id",
                    List.of(
                            code(STATE, CODE),
                            code(CODE, "refusal"),
                            instant("free_from"),
                            number("priority"),
                            number("worth"),
                            reference("job_id")),
                    kept(TECHNICAL, CUSTOMER, "place", "reservation_id")),
            new ExportTable(
                    "controlGroups",
                    "holdout_assignment",
                    OWN,
                    "t.since, t.rule",
                    List.of(day("since"), text("rule"), code("arm", CODE), day("crossed_on")),
                    kept(TECHNICAL, CUSTOMER)),
            new ExportTable(
                    "requests",
                    "privacy_request",
                    OWN,
                    "t.received_on desc, t.id",
                    List.of(
                            day("received_on"),
                            code("kind", "requestKind"),
                            code(STATE, CODE),
                            code(CHANNEL, CODE),
                            code("objected_channel", CHANNEL),
                            text("note"),
                            day("due_on"),
                            day("extended_on"),
                            text("extension_reason"),
                            day("closed_on"),
                            text("outcome"),
                            reference(ID)),
                    both(
                            kept(TECHNICAL, CUSTOMER, "recorded_at", "closed_at"),
                            kept(EMPLOYEE, "recorded_by", "closed_by"))),
            new ExportTable(
                    "restrictions",
                    "privacy_restriction",
                    OWN,
                    "t.since desc, t.id",
                    List.of(day("since"), text("reason"), day("told_on"), instant("lifted_at")),
                    both(kept(TECHNICAL, ID, CUSTOMER, "set_at"), kept(EMPLOYEE, "set_by", "lifted_by"))),
            new ExportTable(
                    "exports",
                    "privacy_export",
                    OWN,
                    "t.made_at desc, t.id",
                    List.of(instant("made_at"), code("form", CODE), code("language", "language")),
                    both(kept(TECHNICAL, ID, CUSTOMER), kept(EMPLOYEE, "made_by"))),
            new ExportTable(
                    "accesses",
                    "audit_entry",
                    "t.customer in (select c.number from customer c where c.id = :customer union all"
                            + " select a.alias from customer_alias a where a.customer_id = :customer and a.system = '')",
                    "t.happened_at desc, t.id",
                    List.of(
                            instant("happened_at"),
                            code("action", "auditAction"),
                            code("outcome", "auditOutcome"),
                            codes("roles", "role"),
                            code("place", "auditPlace"),
                            number("times")),
                    both(
                            kept(
                                    TECHNICAL,
                                    ID,
                                    "salt",
                                    "customer_digest",
                                    "position",
                                    "correlation",
                                    "subject_kind",
                                    "subject",
                                    "detail"),
                            both(kept(EMPLOYEE, "who"), kept(ELSEWHERE, "customer")))));

    /** What is made of decisions, behind them. */
    static final List<ExportTable> FIGURES = List.of(
            new ExportTable(
                    "ruleFigures",
                    "rule_customer",
                    OWN,
                    "t.rule_set, t.rule",
                    List.of(text("rule"), text("rule_set"), day("fired_on"), day("refused_on")),
                    kept(TECHNICAL, CUSTOMER)),
            new ExportTable(
                    "ruleAftermath",
                    "rule_aftermath",
                    OWN,
                    "t.happened_on, t.rule_set, t.rule, t.kind",
                    List.of(day("happened_on"), text("rule"), text("rule_set"), code("kind", CODE)),
                    kept(TECHNICAL, CUSTOMER)),
            new ExportTable(
                    "replays",
                    "replay_difference",
                    OWN,
                    "t.id",
                    List.of(
                            code("kind", CODE),
                            text(CODE),
                            code(CHANNEL, CHANNEL),
                            text("base"),
                            text("candidate"),
                            text("reason"),
                            text("rule")),
                    both(kept(TECHNICAL, ID, CUSTOMER, "job_id", "carried"), kept(ELSEWHERE, "assessment_id"))));

    /** Tables that are handed out by other means than their columns, or not at all; with the reason. */
    static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("assessment", "handed out as decisions, each with its scores and reasons"),
            Map.entry("action", "the proposals of a decision, handed out with it"),
            Map.entry("sweep_result", "says which decision a run has made; the decision is handed out"),
            Map.entry("search_term", "name, number and address again, in a form to be searched by"),
            Map.entry("customer_likeness", "name, birth date and address again, in a form to be compared by"),
            Map.entry("customer_distinct", "says that another customer is somebody else: the rights of others"),
            Map.entry("handover_contact", "handed out among the recipients"),
            Map.entry("webhook_delivery", "handed out among the recipients"),
            Map.entry("outbox_event", "what recipients were told, handed out among them"),
            Map.entry(
                    "kafka_outgoing", "waits to be sent for seconds; what it tells is handed out where it comes from"),
            Map.entry("letter_piece", "handed out among the recipients"),
            Map.entry("letter_refusal", "says that no letter was printed; kept for days, and by number"),
            Map.entry(
                    "block_list_entry",
                    "there while a list is read; what the list says of the customer stands in the master data"),
            Map.entry("follow_up", "says which employee has a touchpoint on their list; the touchpoint is handed out"),
            Map.entry("reason", "the catalogue of reasons says nothing of anybody"),
            Map.entry("dead_letter", "an event that could not be taken; whoever it concerns is not known yet"));

    private ExportTables() {}

    /** The columns of a section that belongs to the person, what says most first. */
    static List<ExportColumn> columns(String section) {
        return Stream.concat(Stream.of(PERSON), KNOWN.stream())
                .filter(table -> table.section().equals(section))
                .flatMap(table -> table.columns().stream())
                .toList();
    }

    private static Map<String, Kept> kept(Kept reason, String... columns) {
        return Arrays.stream(columns).collect(Collectors.toUnmodifiableMap(column -> column, column -> reason));
    }

    private static Map<String, Kept> both(Map<String, Kept> some, Map<String, Kept> others) {
        Map<String, Kept> all = new HashMap<>(some);
        all.putAll(others);
        return Map.copyOf(all);
    }
}

package org.courtesy.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.Bill;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Direction;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Preference;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.SmartMeter;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;

/** Reads the cases of a range of customers with a plain query for each table. Households and premises are left out: the base has none. */
final class SweepRows {

    private static final int WINDOW_DAYS = 400;
    private static final int FELT_DAYS = 3 * 366;

    private final Connection database;
    private final OffsetDateTime asOf;

    SweepRows(Connection database, OffsetDateTime asOf) {
        this.database = database;
        this.asOf = asOf;
    }

    /** What is known of a customer, as it comes. */
    private static final class Draft {

        private final Customer customer;
        private final ExistingCustomerException exception;
        private final List<Contract> contracts = new ArrayList<>(2);
        private final List<Consent> consents = new ArrayList<>(4);
        private final List<Objection> objections = new ArrayList<>(2);
        private final List<Touchpoint> touchpoints = new ArrayList<>(12);
        private final List<Promise> promises = new ArrayList<>(1);

        private Draft(Customer customer, ExistingCustomerException exception) {
            this.customer = customer;
            this.exception = exception;
        }
    }

    /** Reads one row for a customer. */
    private interface Reader {
        void read(ResultSet row, Draft draft) throws SQLException;
    }

    Map<Long, CustomerCase> read(long behind, long last) throws SQLException {
        Map<Long, Draft> drafts = customers(behind, last);
        read(
                "select * from contract where customer_id > ? and customer_id <= ?",
                behind,
                last,
                drafts,
                (row, draft) -> draft.contracts.add(contract(row)));
        read(
                "select * from consent where customer_id > ? and customer_id <= ? order by given_at, id",
                behind,
                last,
                drafts,
                (row, draft) -> draft.consents.add(consent(row)));
        read(
                "select * from objection where customer_id > ? and customer_id <= ? order by raised_at, id",
                behind,
                last,
                drafts,
                (row, draft) -> draft.objections.add(new Objection(
                        Purpose.valueOf(row.getString("purpose")),
                        code(row, "channel", ContactChannel.class),
                        instant(row, "raised_at"))));
        read(
                "select * from promise where customer_id > ? and customer_id <= ?",
                behind,
                last,
                drafts,
                (row, draft) ->
                        draft.promises.add(new Promise(row.getString("id"), day(row, "due_on"), day(row, "kept_on"))));
        touchpoints(behind, last, drafts);
        Map<Long, CustomerCase> cases = new LinkedHashMap<>();
        drafts.forEach((id, draft) -> cases.put(
                id,
                new CustomerCase(
                        asOf,
                        draft.customer,
                        draft.contracts,
                        null,
                        draft.consents,
                        draft.exception,
                        draft.objections,
                        draft.touchpoints,
                        draft.promises,
                        List.of(),
                        null,
                        null)));
        return cases;
    }

    private void read(String query, long behind, long last, Map<Long, Draft> drafts, Reader reader)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setLong(1, behind);
            statement.setLong(2, last);
            read(statement, drafts, reader);
        }
    }

    private static void read(PreparedStatement statement, Map<Long, Draft> drafts, Reader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Draft draft = drafts.get(rows.getLong("customer_id"));
                if (draft != null) {
                    reader.read(rows, draft);
                }
            }
        }
    }

    private Map<Long, Draft> customers(long behind, long last) throws SQLException {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        try (PreparedStatement statement = database.prepareStatement(
                "select * from customer where id > ? and id <= ? and erased_at is null order by id")) {
            statement.setLong(1, behind);
            statement.setLong(2, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    drafts.put(row.getLong("id"), new Draft(customer(row), exception(row)));
                }
            }
        }
        return drafts;
    }

    private void touchpoints(long behind, long last, Map<Long, Draft> drafts) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select customer_id, id, type, direction, channel, purpose, happened_at, status, counts_as_contact, experience,"
                        + " outcome, task, closed_at, relates_to, answered_at, offer from touchpoint"
                        + " where customer_id > ? and customer_id <= ? and (happened_at between ? and ?"
                        + " or happened_at between ? and ? and experience <> 0"
                        + " or happened_at <= ? and type = 'COMPLAINT_OPEN' and (status = 'OPEN' or closed_at > ?)"
                        + " or happened_at <= ? and type = 'REFERRAL_ASK' and outcome = 'ACCEPTED' or status = 'PLANNED')"
                        + " order by happened_at, id")) {
            statement.setLong(1, behind);
            statement.setLong(2, last);
            statement.setObject(3, asOf.minusDays(WINDOW_DAYS));
            statement.setObject(4, asOf);
            statement.setObject(5, asOf.minusDays(FELT_DAYS));
            for (int i = 6; i <= 9; i++) {
                statement.setObject(i, asOf);
            }
            read(statement, drafts, (row, draft) -> draft.touchpoints.add(touchpoint(row)));
        }
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("number"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("state"),
                row.getString("currency"),
                day(row, "birth_date"),
                codes(row, "birth_date_purposes", BirthDatePurpose.class),
                row.getBoolean("deceased"),
                row.getBoolean("blocked") || row.getObject("block_list_at") != null,
                row.getBoolean("restricted") || row.getObject("privacy_restricted_on") != null,
                row.getBoolean("vulnerable"),
                row.getBoolean("guardian"),
                row.getBoolean("robinson_listed") || row.getObject("robinson_list_at") != null,
                row.getBoolean("data_subject_request_open") || row.getObject("privacy_request_on") != null,
                day(row, "data_subject_request_received_on"),
                row.getBoolean("conciliation_open"),
                row.getBoolean("home_owner"),
                row.getBoolean("landlord_consent"),
                row.getBoolean("credit_ok"),
                row.getBoolean("ev_interest"),
                row.getBoolean("presumed_phone_interest"),
                code(row, "acquisition_channel", AcquisitionChannel.class),
                row.getInt("supplier_switches_last3_years"),
                row.getObject("nps", Integer.class),
                day(row, "nps_at"),
                row.getString("segment"),
                null,
                row.getString("reachable") == null ? null : codes(row, "reachable", ContactChannel.class),
                day(row, "opt_in_asked_at"),
                row.getObject("sbg_renewals", Integer.class),
                new Preference(
                        code(row, "preferred_channel", ContactChannel.class),
                        day(row, "paused_from"),
                        day(row, "paused_to"),
                        row.getBoolean("greetings"),
                        row.getObject("max_advertising_per30_days", Integer.class)));
    }

    private static ExistingCustomerException exception(ResultSet row) throws SQLException {
        return row.getBoolean("sale_exception_known")
                ? new ExistingCustomerException(
                        row.getBoolean("address_from_sale"),
                        row.getBoolean("notice_at_collection"),
                        instant(row, "sale_exception_objected_at"))
                : null;
    }

    private static Contract contract(ResultSet row) throws SQLException {
        LocalDate noticed = day(row, "price_noticed_on");
        LocalDate effective = day(row, "price_effective_on");
        LocalDate billed = day(row, "bill_issued_on");
        return new Contract(
                row.getString("number"),
                Commodity.valueOf(row.getString("commodity")),
                row.getString("product"),
                ContractStatus.valueOf(row.getString("status")),
                day(row, "signed_on"),
                day(row, "supply_start"),
                day(row, "supply_end"),
                day(row, "fixed_term_end"),
                row.getObject("notice_period_days", Integer.class),
                row.getObject("annual_consumption_kwh", Double.class),
                row.getObject("annual_margin", Double.class),
                row.getObject("market_saving_per_year", Double.class),
                row.getBoolean("green"),
                row.getBoolean("default_supply"),
                row.getBoolean("direct_debit"),
                row.getInt("dunning_level"),
                row.getBoolean("instalment_plan"),
                row.getBoolean("disconnection_threatened"),
                code(row, "smart_meter", SmartMeter.class),
                row.getBoolean("flexible_load"),
                row.getBoolean("planned_heat_pump"),
                day(row, "move_out_on"),
                day(row, "move_told_on"),
                day(row, "termination_received_on"),
                day(row, "termination_confirmed_on"),
                day(row, "final_bill_on"),
                day(row, "credit_paid_on"),
                texts(row, "missing_contract_data"),
                row.getObject("forecast_bill_change_percent", Double.class),
                day(row, "exit_pages_viewed_at"),
                noticed == null && effective == null
                        ? null
                        : new PriceChange(
                                noticed,
                                effective,
                                row.getObject("price_percent", Double.class),
                                row.getObject("price_notice_complete", Boolean.class),
                                row.getBoolean("price_tax_only")),
                billed == null ? null : new Bill(billed, row.getObject("bill_change_percent", Double.class)));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Purpose.valueOf(row.getString("purpose")),
                ContactChannel.valueOf(row.getString("channel")),
                ConsentState.valueOf(row.getString("state")),
                instant(row, "given_at"),
                code(row, "proof", Proof.class),
                row.getString("text_version"),
                codes(row, "product_groups", ProductGroup.class),
                instant(row, "last_used_at"),
                row.getString("recorded_by"),
                row.getString("controller"));
    }

    private static Touchpoint touchpoint(ResultSet row) throws SQLException {
        return new Touchpoint(
                row.getString("id"),
                row.getString("type"),
                Direction.valueOf(row.getString("direction")),
                code(row, "channel", ContactChannel.class),
                code(row, "purpose", Purpose.class),
                instant(row, "happened_at"),
                TouchpointStatus.valueOf(row.getString("status")),
                row.getBoolean("counts_as_contact"),
                row.getDouble("experience"),
                code(row, "outcome", Outcome.class),
                row.getString("task"),
                instant(row, "closed_at"),
                row.getString("relates_to"),
                instant(row, "answered_at"),
                row.getString("offer"),
                List.of());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static OffsetDateTime instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static <E extends Enum<E>> E code(ResultSet row, String column, Class<E> codes) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Enum.valueOf(codes, code);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        String joined = row.getString(column);
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static <E extends Enum<E>> List<E> codes(ResultSet row, String column, Class<E> codes) throws SQLException {
        return texts(row, column).stream()
                .map(code -> Enum.valueOf(codes, code))
                .toList();
    }
}

package org.courtesy.customer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.Bill;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.Device;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Premise;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.SmartMeter;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Row;
import org.courtesy.shared.RowQuery;

/** Brings contracts, premise and household into the case. */
final class CustomerPart implements CasePart {

    /** How long advertising counts that a household or premise got from elsewhere, from the day it was reported. */
    private static final Duration REPORT_COUNTS = Duration.ofDays(30);

    private static final String CONTRACTS = """
            select customer_id, number, commodity, product, status, signed_on, supply_start, supply_end, fixed_term_end,
                notice_period_days, annual_consumption_kwh, annual_margin, market_saving_per_year, green, default_supply,
                direct_debit, dunning_level, instalment_plan, disconnection_threatened, smart_meter, flexible_load,
                planned_heat_pump, move_out_on, move_told_on, termination_received_on, termination_confirmed_on,
                final_bill_on, credit_paid_on, missing_contract_data, forecast_bill_change_percent, exit_pages_viewed_at,
                price_tax_only is not null, price_noticed_on, price_effective_on, price_percent,
                coalesce(price_notice_complete, true), price_tax_only, bill_issued_on, bill_change_percent
            from contract where customer_id = any(?) order by number""";

    private static final String PREMISES = """
            select reported_points, reported_at, id, gas_grid, fibre_coverage, private_parking, roof_suitable, house_type,
                installed
            from premise where id = any(?)""";

    private static final String HOUSEHOLDS = """
            select id, reported_points, reported_at from household where id = any(?)""";

    @Override
    public List<RowQuery> queries(CaseDrafts drafts) {
        return List.of(
                new RowQuery(
                        CONTRACTS,
                        List.of(drafts.customers()),
                        row -> drafts.of(row.key()).add(contract(row))),
                new RowQuery(HOUSEHOLDS, List.of(drafts.households()), row -> {
                    List<CaseDraft> living = drafts.ofHousehold(row.text());
                    double points = reported(row, drafts.asOf());
                    living.forEach(draft -> draft.addHouseholdPoints(points));
                }),
                new RowQuery(PREMISES, List.of(drafts.premises()), row -> {
                    double points = reported(row, drafts.asOf());
                    Premise premise = premise(row);
                    for (CaseDraft draft : drafts.ofPremise(premise.id())) {
                        draft.add(premise);
                        draft.addPremisePoints(points);
                    }
                }));
    }

    private static double reported(Row row, Instant asOf) throws SQLException {
        Double points = row.number();
        return counts(row.instant(), asOf) ? points : 0;
    }

    /** Whether a report still counts; one made later than asked for is the best there is. */
    static boolean counts(Instant reportedAt, Instant asOf) {
        return reportedAt != null && !reportedAt.plus(REPORT_COUNTS).isBefore(asOf);
    }

    private static Premise premise(Row row) throws SQLException {
        return new Premise(
                row.text(),
                row.yes(),
                row.yes(),
                row.yes(),
                row.yes(),
                row.code(HouseType.class),
                row.codes(Device.class),
                0);
    }

    private static Contract contract(Row row) throws SQLException {
        return new Contract(
                row.text(),
                row.code(Commodity.class),
                row.text(),
                row.code(ContractStatus.class),
                row.day(),
                row.day(),
                row.day(),
                row.day(),
                row.whole(),
                row.number(),
                row.number(),
                row.number(),
                row.yes(),
                row.yes(),
                row.yes(),
                row.whole(),
                row.yes(),
                row.yes(),
                row.code(SmartMeter.class),
                row.yes(),
                row.yes(),
                row.day(),
                row.day(),
                row.day(),
                row.day(),
                row.day(),
                row.day(),
                Codes.split(row.text()),
                row.number(),
                row.day(),
                price(row),
                bill(row));
    }

    private static PriceChange price(Row row) throws SQLException {
        boolean announced = row.yes();
        PriceChange change = new PriceChange(row.day(), row.day(), row.number(), row.yes(), row.yes());
        return announced ? change : null;
    }

    private static Bill bill(Row row) throws SQLException {
        LocalDate issuedOn = row.day();
        Double change = row.number();
        return issuedOn == null ? null : new Bill(issuedOn, change);
    }
}

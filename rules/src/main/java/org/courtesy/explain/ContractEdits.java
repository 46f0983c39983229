package org.courtesy.explain;

import static org.courtesy.explain.Copy.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.SmartMeter;

/** Edits of a case's contracts. */
final class ContractEdits {

    /** A contract about which nothing is known but its place in the list. */
    private static final Contract BLANK = new Contract(
            null,
            Commodity.ELECTRICITY,
            null,
            ContractStatus.ACTIVE,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            false,
            false,
            0,
            false,
            false,
            null,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null);

    /** Long enough to be neither at its end nor soon to be. */
    private static final int NEW_TERM_YEARS = 2;

    /** Short enough to be at its end, long enough not to be over. */
    private static final int ENDING_DAYS = 30;

    private final CaseEdits edits;
    private final CustomerCase given;

    ContractEdits(CaseEdits edits) {
        this.edits = edits;
        this.given = edits.given();
    }

    CustomerCase each(UnaryOperator<Contract> edit) {
        return with(given, "contracts", given.contracts().stream().map(edit).toList());
    }

    CustomerCase each(String component, Object value) {
        return each(contract -> with(contract, component, value));
    }

    private CustomerCase where(Predicate<Contract> meant, String component, Object value) {
        return each(contract -> meant.test(contract) ? with(contract, component, value) : contract);
    }

    private static boolean electricity(Contract contract) {
        return contract.active() && contract.commodity() == Commodity.ELECTRICITY;
    }

    CustomerCase terminationWithdrawn() {
        return each(contract -> {
            Contract kept = with(contract, "terminationReceivedOn", null);
            return kept.status() == ContractStatus.TERMINATED ? with(kept, "status", ContractStatus.ACTIVE) : kept;
        });
    }

    CustomerCase moveOutCalledOff() {
        return each(contract -> with(with(contract, "moveOutOn", null), "moveToldOn", null));
    }

    CustomerCase withdrawalPeriodOver() {
        int days = edits.policy().withdrawalPeriodDays();
        LocalDate first = edits.today().minusDays(days);
        return where(
                contract -> contract.signedOn() != null && !contract.signedOn().isBefore(first),
                "signedOn",
                first.minusDays(1));
    }

    /** Electricity is supplied from today, for a fixed term. */
    CustomerCase electricitySupplied() {
        if (given.contracts().stream().anyMatch(ContractEdits::electricity)) {
            return given;
        }
        List<Contract> contracts = new ArrayList<>(given.contracts());
        Contract supplied = with(with(BLANK, "supplyStart", edits.today()), "fixedTermEnd", newTermEnd());
        contracts.add(supplied);
        return with(given, "contracts", contracts);
    }

    private LocalDate newTermEnd() {
        return edits.today().plusYears(NEW_TERM_YEARS);
    }

    CustomerCase suppliedLongEnough() {
        LocalDate start = edits.today().minusMonths(edits.policy().greenMinTenureMonths());
        return where(
                contract -> contract.active()
                        && (contract.supplyStart() == null
                                || contract.supplyStart().isAfter(start)),
                "supplyStart",
                start);
    }

    CustomerCase fixedTermAgreed() {
        LocalDate soon = edits.today().plusDays(edits.policy().endWindowDays());
        return where(
                contract -> contract.active()
                        && (contract.fixedTermEnd() == null
                                || !contract.fixedTermEnd().isAfter(soon)),
                "fixedTermEnd",
                newTermEnd());
    }

    CustomerCase fixedTermEnding() {
        LocalDate end = edits.today().plusDays(ENDING_DAYS);
        return where(
                contract -> contract.active()
                        && contract.fixedTermEnd() != null
                        && contract.fixedTermEnd().isAfter(end),
                "fixedTermEnd",
                end);
    }

    CustomerCase smartMeterInstalled() {
        return where(ContractEdits::electricity, "smartMeter", SmartMeter.INSTALLED);
    }

    CustomerCase consumptionBelowSmartMeterDuty() {
        double limit = edits.policy().smartMeterMandatoryKwh();
        return where(
                contract -> contract.annualConsumptionKwh() != null && contract.annualConsumptionKwh() >= limit,
                "annualConsumptionKwh",
                limit - 1);
    }

    CustomerCase priceKept() {
        return each("priceChange", null);
    }

    CustomerCase billAsUsual() {
        return each(contract -> contract.lastBill() == null
                ? contract
                : with(contract, "lastBill", with(contract.lastBill(), "changePercent", 0.0)));
    }
}

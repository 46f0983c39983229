package org.courtesy.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractPicture;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.Policy;
import org.courtesy.fact.SmartMeter;
import org.courtesy.fact.SupplyPicture;

/** Takes the picture of the contracts: a driver counts with its worst active contract, a stop with any contract. */
final class SupplyPainter {

    private final List<Contract> contracts;
    private final List<Contract> active;
    private final Policy policy;

    SupplyPainter(List<Contract> contracts, Policy policy) {
        this.contracts = contracts;
        this.active = contracts.stream().filter(Contract::active).toList();
        this.policy = policy;
    }

    SupplyPicture picture(Moment now) {
        LocalDate today = now.date();
        List<Contract> power = active.stream()
                .filter(contract -> contract.commodity() == Commodity.ELECTRICITY)
                .toList();
        boolean gas = any(active, contract -> contract.commodity() == Commodity.GAS);
        boolean heat = any(active, contract -> contract.commodity() == Commodity.HEAT);
        return new SupplyPicture(
                active.size(),
                any(active, contract -> daysToTermEnd(contract, today) <= 0),
                nearestTermEnd(today),
                tenureMonths(today),
                worst(active, contract -> priceRise(contract, now)),
                worst(active, contract -> orZero(contract.marketSavingPerYear())),
                worst(active, contract -> billRise(contract, now)),
                any(active, contract -> movesOutAfter(contract, today)),
                any(contracts, contract -> movesOutAfter(contract, today)),
                (int) worst(active, Contract::dunningLevel),
                (int) worst(contracts, Contract::dunningLevel),
                any(contracts, Contract::instalmentPlan),
                any(contracts, Contract::disconnectionThreatened),
                terminationReceived(today),
                any(
                        contracts,
                        contract -> picture(contract, now).current()
                                && now.within(contract.signedOn(), policy.withdrawalPeriodDays())),
                worst(power, contract -> orZero(contract.annualConsumptionKwh())),
                !active.isEmpty() && !any(active, contract -> !contract.directDebit()),
                daysSinceExitPages(now),
                !power.isEmpty(),
                gas,
                !power.isEmpty() || gas || heat,
                !power.isEmpty() && !any(power, contract -> !contract.green()),
                any(
                        power,
                        contract -> contract.smartMeter() == SmartMeter.INSTALLED
                                || contract.smartMeter() == SmartMeter.ORDERED),
                any(active, Contract::flexibleLoad),
                any(active, Contract::plannedHeatPump),
                active.stream()
                        .map(Contract::annualMargin)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sum(),
                worst(active, contract -> orZero(contract.forecastBillChangePercent())),
                any(active, contract -> contract.commodity() == Commodity.TELECOM),
                any(power, contract -> contract.smartMeter() == SmartMeter.INSTALLED),
                former(),
                lastEnded(today) == null ? -1 : daysSince(lastEnded(today).supplyEnd(), today),
                movedAway(lastEnded(today)));
    }

    private boolean former() {
        return !contracts.isEmpty()
                && !any(
                        contracts,
                        contract -> contract.status() == ContractStatus.SIGNED
                                || contract.status() == ContractStatus.ACTIVE);
    }

    /** The contract whose supply ended last, null when none has. */
    private Contract lastEnded(LocalDate today) {
        Contract last = null;
        for (Contract contract : contracts) {
            LocalDate end = contract.supplyEnd();
            if (end != null && !end.isAfter(today) && (last == null || end.isAfter(last.supplyEnd()))) {
                last = contract;
            }
        }
        return last;
    }

    private static boolean movedAway(Contract ended) {
        return ended != null && ended.moveOutOn() != null && !ended.moveOutOn().isAfter(ended.supplyEnd());
    }

    /** Whole days since a date, -1 when there is none or it lies ahead. */
    private static int daysSince(LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? -1 : (int) ChronoUnit.DAYS.between(day, today);
    }

    ContractPicture picture(Contract contract, Moment now) {
        LocalDate today = now.date();
        LocalDate confirmed = contract.terminationConfirmedOn();
        LocalDate end = contract.fixedTermEnd();
        return new ContractPicture(
                Objects.requireNonNullElse(contract.number(), ""),
                contract.commodity(),
                contract.status(),
                daysSince(contract.signedOn(), today),
                !contract.missingContractData().isEmpty(),
                end == null || end.isBefore(today) ? Integer.MAX_VALUE : daysToTermEnd(contract, today),
                daysSince(contract.terminationReceivedOn(), today),
                confirmed != null && !confirmed.isAfter(today),
                daysSince(contract.moveToldOn(), today),
                contract.defaultSupply());
    }

    /** Days left of the fixed term; none, or an ended one, is 0: free to leave. */
    private static int daysToTermEnd(Contract contract, LocalDate today) {
        if (contract.fixedTermEnd() == null) {
            return 0;
        }
        return (int)
                Math.max(0, Math.min(Integer.MAX_VALUE - 1, ChronoUnit.DAYS.between(today, contract.fixedTermEnd())));
    }

    private int nearestTermEnd(LocalDate today) {
        int nearest = Integer.MAX_VALUE;
        for (Contract contract : active) {
            int days = daysToTermEnd(contract, today);
            nearest = days > 0 ? Math.min(nearest, days) : nearest;
        }
        return nearest;
    }

    private double daysSinceExitPages(Moment now) {
        double days = Double.POSITIVE_INFINITY;
        for (Contract contract : active) {
            days = Math.min(days, now.daysSince(contract.exitPagesViewedAt()));
        }
        return days;
    }

    private static boolean movesOutAfter(Contract contract, LocalDate today) {
        return contract.moveOutOn() != null && contract.moveOutOn().isAfter(today);
    }

    // Loops by index, not streams or iterators: a picture asks some twenty times and is taken for every decision.
    private static boolean any(List<Contract> contracts, Predicate<Contract> condition) {
        for (int i = 0; i < contracts.size(); i++) {
            if (condition.test(contracts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static double worst(List<Contract> contracts, ToDoubleFunction<Contract> figure) {
        double worst = 0;
        for (int i = 0; i < contracts.size(); i++) {
            worst = Math.max(worst, figure.applyAsDouble(contracts.get(i)));
        }
        return worst;
    }

    private static double orZero(Double figure) {
        return figure == null ? 0 : figure;
    }

    private double priceRise(Contract contract, Moment now) {
        var change = contract.priceChange();
        return change != null && change.percent() != null && now.within(change.noticedOn(), policy.priceNoticeDays())
                ? change.percent()
                : 0;
    }

    private double billRise(Contract contract, Moment now) {
        var bill = contract.lastBill();
        return bill != null && bill.changePercent() != null && now.within(bill.issuedOn(), policy.billShockDays())
                ? bill.changePercent()
                : 0;
    }

    /** Start of the longest supply that is running, null when none is. */
    LocalDate supplyStart(LocalDate today) {
        LocalDate earliest = null;
        for (Contract contract : active) {
            LocalDate start = contract.supplyStart();
            if (start != null && !start.isAfter(today) && (earliest == null || start.isBefore(earliest))) {
                earliest = start;
            }
        }
        return earliest;
    }

    /** The last end of supply that lies behind, null when none does. */
    LocalDate lastSupplyEnd(LocalDate today) {
        Contract last = lastEnded(today);
        return last == null ? null : last.supplyEnd();
    }

    // Whole months, and the days after them as a fraction, so that "over 96 months" begins the day after.
    private double tenureMonths(LocalDate today) {
        LocalDate start = supplyStart(today);
        if (start == null) {
            return -1;
        }
        long months = ChronoUnit.MONTHS.between(start, today);
        return months + ChronoUnit.DAYS.between(start.plusMonths(months), today) / 32.0;
    }

    private boolean terminationReceived(LocalDate today) {
        boolean terminated =
                any(contracts, contract -> contract.status() == ContractStatus.TERMINATED || given(contract, today));
        return terminated && !any(active, contract -> !given(contract, today));
    }

    private static boolean given(Contract contract, LocalDate today) {
        return contract.status() != ContractStatus.ENDED
                && contract.terminationReceivedOn() != null
                && !contract.terminationReceivedOn().isAfter(today);
    }
}

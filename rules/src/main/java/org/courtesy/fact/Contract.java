package org.courtesy.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * One supply contract. Money is in the customer's currency, energy in kWh a year, percentages as 12.0 for 12 %.
 *
 * @param fixedTermEnd last day of the fixed term; null on an active contract: no fixed term, free to leave
 * @param marketSavingPerYear what the customer would save with the best local offer, null when unknown
 * @param exitPagesViewedAt last day on which the portal's tariff or termination pages were viewed
 * @param missingContractData names of data without which supply cannot start
 */
public record Contract(
        String number,
        Commodity commodity,
        String product,
        ContractStatus status,
        LocalDate signedOn,
        LocalDate supplyStart,
        LocalDate supplyEnd,
        LocalDate fixedTermEnd,
        Integer noticePeriodDays,
        Double annualConsumptionKwh,
        Double annualMargin,
        Double marketSavingPerYear,
        boolean green,
        boolean defaultSupply,
        boolean directDebit,
        int dunningLevel,
        boolean instalmentPlan,
        boolean disconnectionThreatened,
        SmartMeter smartMeter,
        boolean flexibleLoad,
        boolean plannedHeatPump,
        LocalDate moveOutOn,
        LocalDate moveToldOn,
        LocalDate terminationReceivedOn,
        LocalDate terminationConfirmedOn,
        LocalDate finalBillOn,
        LocalDate creditPaidOn,
        List<String> missingContractData,
        Double forecastBillChangePercent,
        LocalDate exitPagesViewedAt,
        PriceChange priceChange,
        Bill lastBill) {

    public Contract {
        missingContractData = Lists.copy(missingContractData);
    }

    public boolean active() {
        return status == ContractStatus.ACTIVE;
    }
}

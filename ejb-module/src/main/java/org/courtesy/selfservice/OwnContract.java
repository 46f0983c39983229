package org.courtesy.selfservice;

import java.time.LocalDate;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ContractStatus;

/** A contract of the customer, without what the supplier reckons with. */
public record OwnContract(
        String number,
        Commodity commodity,
        String product,
        ContractStatus status,
        LocalDate supplyStart,
        LocalDate fixedTermEnd,
        Double annualConsumptionKwh,
        boolean green,
        boolean directDebit,
        LocalDate moveOutOn,
        LocalDate terminationReceivedOn) {}

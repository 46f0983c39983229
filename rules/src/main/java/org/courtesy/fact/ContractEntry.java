package org.courtesy.fact;

/**
 * A contract of the customer. Days are whole days by the customer's calendar.
 *
 * @param number empty where it has none yet
 * @param commodity what is supplied
 * @param product the utility's name of it, empty where it is not known
 * @param status how far it is: signed, supplied, ended
 * @param active being supplied
 * @param green green electricity or green gas
 * @param defaultSupply supplied without a special contract
 * @param directDebit the customer lets the utility collect what is due
 * @param dunningLevel how often payment was called for, 0 when nothing is overdue
 * @param annualConsumptionKwh kWh a year, 0 when unknown
 * @param daysSinceSigned infinite when it is not signed
 * @param daysSinceSupplyStart infinite before the supply began
 * @param daysSinceSupplyEnd infinite before the supply ended
 * @param daysToTermEnd days left of a running fixed term, infinite when none is running
 * @param daysSinceTermination since the customer's termination was received, infinite when there is none
 */
public record ContractEntry(
        String number,
        Commodity commodity,
        String product,
        ContractStatus status,
        boolean active,
        boolean green,
        boolean defaultSupply,
        boolean directDebit,
        int dunningLevel,
        double annualConsumptionKwh,
        double daysSinceSigned,
        double daysSinceSupplyStart,
        double daysSinceSupplyEnd,
        double daysToTermEnd,
        double daysSinceTermination)
        implements CaseEntry {}

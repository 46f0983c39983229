package org.courtesy.fact;

/**
 * One contract as of now. Days are whole days by the customer's calendar, -1 when it never happened or lies ahead.
 *
 * @param number the utility's number of the contract, empty where no contract is concerned
 * @param commodity what it supplies, null where that is unknown or no contract is concerned
 * @param status where it stands in its life cycle, null where no contract is concerned
 * @param daysSinceSigned since the signature
 * @param missingData data without which supply cannot start are missing
 * @param daysToTermEnd days left of a running fixed term, {@link Integer#MAX_VALUE} when none is running
 * @param daysSinceTermination since the customer's termination was received
 * @param terminationConfirmed the termination was confirmed
 * @param daysSinceMoveTold since the customer told of a move
 * @param defaultSupply supplied without a special contract
 */
public record ContractPicture(
        String number,
        Commodity commodity,
        ContractStatus status,
        int daysSinceSigned,
        boolean missingData,
        int daysToTermEnd,
        int daysSinceTermination,
        boolean terminationConfirmed,
        int daysSinceMoveTold,
        boolean defaultSupply) {

    /** Where an occasion concerns no contract. */
    public static final ContractPicture NONE =
            new ContractPicture("", null, null, -1, false, Integer.MAX_VALUE, -1, false, -1, false);

    /** Electricity or gas, the supply of which energy law governs; a contract that does not say counts. */
    public boolean underEnergyLaw() {
        return commodity == null || commodity == Commodity.ELECTRICITY || commodity == Commodity.GAS;
    }

    /** Signed or being supplied. */
    public boolean current() {
        return status == ContractStatus.SIGNED || status == ContractStatus.ACTIVE;
    }

    /** The customer has terminated it. */
    public boolean terminated() {
        return daysSinceTermination >= 0 || status == ContractStatus.TERMINATED || status == ContractStatus.ENDED;
    }
}

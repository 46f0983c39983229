package org.courtesy.fact;

/**
 * One contract as of now.
 *
 * @param daysSinceSigned whole days by the customer's calendar, -1 when unsigned or in the future
 * @param missingData data without which supply cannot start are missing
 */
public record ContractPicture(
        String number, Commodity commodity, ContractStatus status, int daysSinceSigned, boolean missingData) {

    /** Where an occasion concerns no contract. */
    public static final ContractPicture NONE = new ContractPicture("", null, null, -1, false);

    /** Signed or being supplied. */
    public boolean current() {
        return status == ContractStatus.SIGNED || status == ContractStatus.ACTIVE;
    }
}

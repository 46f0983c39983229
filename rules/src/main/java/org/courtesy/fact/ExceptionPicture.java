package org.courtesy.fact;

/**
 * The existing-customer exception of § 7 (3) UWG, judged.
 *
 * @param claimed somebody names a sale, a notice or an objection, so that failed conditions are worth listing
 * @param fromSale the address was obtained with a sale
 * @param notice the customer was told of the right to object when the address was collected
 * @param objected the customer has objected to this use of the address
 * @param similar the own energy supply is similar to what was bought: an energy contract is active
 */
public record ExceptionPicture(boolean claimed, boolean fromSale, boolean notice, boolean objected, boolean similar) {

    /** All four conditions are met. */
    public boolean holds() {
        return fromSale && notice && !objected && similar;
    }

    /** The same exception for a product that is not similar to what was bought. */
    public ExceptionPicture forSomethingElse() {
        return new ExceptionPicture(claimed, fromSale, notice, objected, false);
    }
}

package org.courtesy.fact;

/**
 * What the consent ledger says for advertising a product group on one channel: its latest entry, judged. Where nothing
 * else is said the product group is energy, the own supply.
 *
 * @param recorded there is an entry that speaks of the product group and was given by an adult, or that says no
 * @param valid it is granted, proved for this channel and not stale
 * @param denied the customer refused the consent
 * @param withdrawn the customer took the consent back
 * @param doubleOptInOnly proved by an e-mail double opt-in, which proves nothing for this channel
 * @param unproved granted without any proof
 * @param stale neither given nor used for longer than the policy allows, or expired
 * @param ageing still valid, but unused for so long that it should be confirmed again
 */
public record ConsentPicture(
        boolean recorded,
        boolean valid,
        boolean denied,
        boolean withdrawn,
        boolean doubleOptInOnly,
        boolean unproved,
        boolean stale,
        boolean ageing) {

    /** No entry in the ledger that speaks of the product group and was given by an adult. */
    public static final ConsentPicture NONE =
            new ConsentPicture(false, false, false, false, false, false, false, false);

    /** The customer refused a consent. */
    public static final ConsentPicture DENIED =
            new ConsentPicture(true, false, true, false, false, false, false, false);

    /** The customer took a consent back. */
    public static final ConsentPicture WITHDRAWN =
            new ConsentPicture(true, false, false, true, false, false, false, false);

    /** The customer said no: denied or withdrawn. It beats every exception. */
    public boolean saidNo() {
        return denied || withdrawn;
    }
}

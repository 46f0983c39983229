package org.courtesy.fact;

/** The way on which the customer came to the supplier. */
public enum AcquisitionChannel {
    /** A portal that compares prices. */
    COMPARISON_PORTAL,
    /** Online, without a comparison portal. */
    ONLINE,
    /** By telephone. */
    PHONE,
    /** Somebody of sales, at the door or on site. */
    FIELD_SALES,
    /** A shop or customer centre. */
    SHOP,
    /** A sales partner. */
    PARTNER,
    /** Another customer recommended the supplier. */
    REFERRAL,
    /** Any other way. */
    OTHER
}

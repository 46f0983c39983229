package org.courtesy.fact;

/** The way on which the customer came to the supplier. */
public enum AcquisitionChannel {
    COMPARISON_PORTAL,
    ONLINE,
    PHONE,
    FIELD_SALES,
    SHOP,
    PARTNER,
    REFERRAL,
    OTHER
}

package org.courtesy.fact;

/** What is advertised; a consent covers the groups it names. */
public enum ProductGroup {
    ENERGY,
    INSTALLATION,
    TELECOM,
    MAINTENANCE,
    INSURANCE
}

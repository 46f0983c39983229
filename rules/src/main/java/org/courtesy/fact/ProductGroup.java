package org.courtesy.fact;

/** What is advertised; a consent covers the groups it names. */
public enum ProductGroup {
    /** The supply of energy: tariffs, terms and metering. */
    ENERGY,
    /** Something to be installed: a wallbox, solar panels, a heat pump. */
    INSTALLATION,
    /** Telecommunication, e.g. fibre. */
    TELECOM,
    /** Maintenance, e.g. of a heating. */
    MAINTENANCE,
    /** Insurance. */
    INSURANCE
}

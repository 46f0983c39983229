package org.courtesy.fact;

/** What a contract supplies. */
public enum Commodity {
    /** Electricity. */
    ELECTRICITY,
    /** Gas. */
    GAS,
    /** Heat; energy, but not under the law of electricity and gas. */
    HEAT,
    /** Water; no energy. */
    WATER,
    /** Telecommunication, e.g. fibre; no energy. */
    TELECOM
}

package org.courtesy.fact;

/** What a contract supplies. */
public enum Commodity {
    ELECTRICITY,
    GAS,
    HEAT,
    WATER,
    TELECOM
}

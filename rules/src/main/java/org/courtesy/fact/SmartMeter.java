package org.courtesy.fact;

/** State of the smart metering system of a contract. */
public enum SmartMeter {
    INSTALLED,
    ORDERED,
    NONE
}

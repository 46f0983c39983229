package org.courtesy.fact;

/** A device or installation that is already there. */
public enum Device {
    /** Solar panels. */
    PV,
    /** A battery for solar power. */
    BATTERY,
    /** A charging point for an electric car. */
    WALLBOX,
    /** A heat pump. */
    HEAT_PUMP,
    /** A heating that is no heat pump. */
    HEATING,
    /** A fibre connection. */
    FIBRE
}

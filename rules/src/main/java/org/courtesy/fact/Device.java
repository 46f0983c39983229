package org.courtesy.fact;

/** A device or installation that is already there. */
public enum Device {
    PV,
    BATTERY,
    WALLBOX,
    HEAT_PUMP,
    HEATING,
    FIBRE
}

package org.courtesy.calibration;

/** Traffic light of a statistic: {@code GREEN} good, {@code AMBER} watch, {@code RED} act. */
public enum Light {
    GREEN,
    AMBER,
    RED
}

package org.courtesy.finding;

import java.util.List;

/**
 * Risk that the customer leaves, in points and never in percent.
 *
 * @param points sum of the drivers, clamped to 0..100
 * @param involuntary the utility itself may end the supply (dunning)
 */
public record Churn(int points, Band band, boolean involuntary, List<Driver> drivers) {}

package org.courtesy.calibration;

import java.util.List;

/**
 * Population stability index: whether a score, or one of its inputs, is still spread over the customers as it was when the
 * card was made. It needs no outcomes, so it warns first.
 *
 * @param index {@code sum((actual - expected) ln(actual / expected))} over the bins, 0 when nothing moved
 */
public record PopulationStability(double index) {

    private static final double STABLE_BELOW = 0.1;
    private static final double WATCH_UP_TO = 0.25;

    /**
     * Compares two populations over the same bins, e.g. the bands of the card. A bin that is empty on one side counts as
     * half a customer.
     *
     * @param expected customers in each bin when the card was made
     * @param actual customers in each bin today
     * @throws IllegalArgumentException when the bins differ in number, or a population is empty
     */
    public static PopulationStability of(List<Long> expected, List<Long> actual) {
        return new PopulationStability(Divergence.between(actual, expected));
    }

    /** Green below 0.1: stable; amber up to 0.25: watch; red above: another population, estimate the card anew. */
    public Light light() {
        if (index < STABLE_BELOW) {
            return Light.GREEN;
        }
        return index <= WATCH_UP_TO ? Light.AMBER : Light.RED;
    }
}

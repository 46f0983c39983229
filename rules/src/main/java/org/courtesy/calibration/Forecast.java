package org.courtesy.calibration;

/**
 * A forecast probability and what came of it.
 *
 * @param probability forecast that the customer leaves, 0..1; never points of an uncalibrated card
 * @param left whether the customer left within the time that was forecast
 */
public record Forecast(double probability, boolean left) {

    /** @throws IllegalArgumentException when the probability is none */
    public Forecast {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, unlike " + probability);
        }
    }

    double outcome() {
        return left ? 1 : 0;
    }
}

package org.courtesy.calibration;

/**
 * A score and what came of it.
 *
 * @param points points of the card; they order customers and are no probability
 * @param left whether the customer left within the time that was looked at
 */
public record ScoredOutcome(double points, boolean left) {

    /** @throws IllegalArgumentException when the points are no number */
    public ScoredOutcome {
        if (Double.isNaN(points)) {
            throw new IllegalArgumentException("Points are a number");
        }
        points += 0.0; // a negative zero is a zero
    }
}

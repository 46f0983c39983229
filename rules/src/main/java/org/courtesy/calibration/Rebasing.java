package org.courtesy.calibration;

/**
 * Carries probabilities from a sample over to a customer base where leaving is rarer or more frequent: what was fitted to
 * as many leavers as stayers forecasts far too many leavers. The order of customers stays as it is.
 *
 * <p>{@code logit(p') = logit(p) - (logit(sampleRate) - logit(baseRate))}, the prior correction for logistic regression
 * (King and Zeng, "Logistic Regression in Rare Events Data", Political Analysis 9, 2001). It takes probabilities, never
 * points, and makes nothing calibrated that was not calibrated on its sample.
 *
 * @param sampleRate share of leavers in the sample, above 0 and below 1
 * @param baseRate share of leavers in the customer base, above 0 and below 1
 */
public record Rebasing(double sampleRate, double baseRate) {

    /** @throws IllegalArgumentException when a rate does not lie between 0 and 1 */
    public Rebasing {
        check(sampleRate);
        check(baseRate);
    }

    private static void check(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("A rate of leaving lies between 0 and 1, unlike " + rate);
        }
    }

    /** What is taken off every logit; above 0 when leavers are more frequent in the sample. */
    public double offset() {
        return logit(sampleRate) - logit(baseRate);
    }

    /**
     * The probability in the customer base.
     *
     * @param probability on the sample, 0..1
     * @throws IllegalArgumentException when it is none
     */
    public double rebase(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, unlike " + probability);
        }
        return 1 / (1 + Math.exp(offset() - logit(probability)));
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }
}

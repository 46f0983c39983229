package org.courtesy.value;

import java.util.Collection;
import org.hipparchus.special.Beta;

/**
 * BG/BB model of visits without a contract: while interested, a customer comes in each period with a probability of their
 * own; before each period interest may end for good, also with a probability of their own. Both follow beta distributions
 * over the customers.
 *
 * <p>For engagement that ends silently, such as visits to the portal. Never for contracts: there the end is seen, and
 * {@link ShiftedBetaGeometric} is the model.
 *
 * <p>Source: Fader, Hardie and Shang, "Customer-Base Analysis in a Discrete-Time Noncontractual Setting", Marketing
 * Science 29, 2010.
 *
 * @param alpha first shape of the distribution of coming, above 0
 * @param beta second shape of it, above 0; the mean probability of coming is {@code alpha/(alpha+beta)}
 * @param gamma first shape of the distribution of losing interest, above 0
 * @param delta second shape of it, above 0; the mean probability of losing interest is {@code gamma/(gamma+delta)}
 */
public record BetaGeometricBetaBernoulli(double alpha, double beta, double gamma, double delta) {

    /** Two periods have four outcomes, which leave three figures free: too few for four parameters. */
    private static final int FEWEST_PERIODS = 3;

    /** @throws IllegalArgumentException when a shape is not above 0 and finite */
    public BetaGeometricBetaBernoulli {
        Shapes.check(alpha, beta, gamma, delta);
    }

    /**
     * The parameters under which the observed histories are most likely.
     *
     * @param histories each kind once, at least one of them over three periods or more
     * @throws IllegalArgumentException when the histories do not tell all four
     */
    public static BetaGeometricBetaBernoulli fit(Collection<Engagement> histories) {
        if (histories.stream().noneMatch(history -> history.opportunities() >= FEWEST_PERIODS)) {
            throw new IllegalArgumentException("Four parameters need histories of three periods at least");
        }
        double[] shapes = MaximumLikelihood.estimate(2, at -> of(at).logLikelihood(histories));
        return of(shapes);
    }

    private static BetaGeometricBetaBernoulli of(double[] shapes) {
        return new BetaGeometricBetaBernoulli(shapes[0], shapes[1], shapes[2], shapes[3]);
    }

    /** Natural logarithm of the likelihood of the histories under these parameters. */
    public double logLikelihood(Collection<Engagement> histories) {
        return histories.stream()
                .mapToDouble(history -> history.customers() * logLikelihood(history))
                .sum();
    }

    /** Either still interested at the end, or lost in one of the periods after the last visit. */
    private double logLikelihood(Engagement history) {
        int x = history.frequency();
        int last = history.recency();
        int n = history.opportunities();
        double likelihood = Math.exp(logVisits(x, n) + logInterest(0, n));
        for (int lived = last; lived < n; lived++) {
            likelihood += Math.exp(logVisits(x, lived) + logInterest(1, lived));
        }
        return Math.log(likelihood);
    }

    private double logVisits(int visits, int periods) {
        return Beta.logBeta(alpha + visits, beta + periods - visits) - Beta.logBeta(alpha, beta);
    }

    private double logInterest(int ends, int periods) {
        return Beta.logBeta(gamma + ends, delta + periods) - Beta.logBeta(gamma, delta);
    }
}

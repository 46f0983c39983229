package org.courtesy.value;

import org.hipparchus.special.Beta;

/**
 * Shifted-beta-geometric model of contracts: everybody has a yearly probability of leaving of their own, and these
 * probabilities follow a beta distribution over the customers. Those likely to leave go first, so the retention of those
 * who remain rises from year to year.
 *
 * <p>Source: Fader and Hardie, "How to Project Customer Retention", Journal of Interactive Marketing 21, 2007; the residual
 * lifetime from "Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity", Marketing
 * Science 29, 2010.
 *
 * @param alpha first shape of the beta distribution of leaving, above 0
 * @param beta second shape, above 0; {@code alpha/(alpha+beta)} is the share that leaves in the first year
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

    private static final double PRECISION = 1e-12;

    /** @throws IllegalArgumentException when a shape is not above 0 and finite */
    public ShiftedBetaGeometric {
        Shapes.check(alpha, beta);
    }

    /**
     * The parameters under which a cohort's course is most likely.
     *
     * @throws IllegalArgumentException when the cohort does not tell both, e.g. because its retention does not rise
     */
    public static ShiftedBetaGeometric fit(Cohort cohort) {
        double[] shapes = MaximumLikelihood.estimate(1, at -> of(at).logLikelihood(cohort));
        return of(shapes);
    }

    private static ShiftedBetaGeometric of(double[] shapes) {
        return new ShiftedBetaGeometric(shapes[0], shapes[1]);
    }

    /**
     * Share of those still there who also stay through a year.
     *
     * @param year counted from 1
     */
    public double retention(int year) {
        return (beta + counted(year) - 1) / (alpha + beta + year - 1);
    }

    /**
     * Share of all customers still there after a number of years.
     *
     * @param years 0 or more
     */
    public double survival(int years) {
        if (years < 0) {
            throw new IllegalArgumentException("Years are 0 or more, not " + years);
        }
        return Math.exp(Beta.logBeta(alpha, beta + years) - Beta.logBeta(alpha, beta));
    }

    /** Natural logarithm of the likelihood of a cohort's course under these parameters. */
    public double logLikelihood(Cohort cohort) {
        double normal = Beta.logBeta(alpha, beta);
        double sum = cohort.remaining() * (Beta.logBeta(alpha, beta + cohort.years()) - normal);
        for (int year = 1; year <= cohort.years(); year++) {
            sum += cohort.lostIn(year) * (Beta.logBeta(alpha + 1, beta + year - 1) - normal);
        }
        return sum;
    }

    /**
     * Discounted expected residual lifetime in years of a customer in the n-th contract year, evaluated just before the
     * n-th renewal: {@code (b+n-1)/(a+b+n-1) * 2F1(1, b+n; a+b+n; 1/(1+d))}. Times the yearly margin it is the value of
     * the customer.
     *
     * @param n contract year, counted from 1; the customer has renewed n-1 times
     * @param discountRate a year, above 0; 0.10 is ten per cent
     * @throws IllegalArgumentException when the contract year or the rate is not above 0
     */
    public double residualLifetime(int n, double discountRate) {
        double z = 1 / (1 + Discounting.checked(discountRate));
        double term = 1;
        double sum = 1;
        for (int k = 0; term > PRECISION; k++) {
            term *= (beta + n + k) / (alpha + beta + n + k) * z;
            sum += term;
        }
        return retention(n) * sum;
    }

    private static int counted(int year) {
        if (year < 1) {
            throw new IllegalArgumentException("Contract years are counted from 1, not " + year);
        }
        return year;
    }
}

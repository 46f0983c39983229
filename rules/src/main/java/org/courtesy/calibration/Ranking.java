package org.courtesy.calibration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How well a score card ranks: whether those who left had more points than those who stayed. It says nothing of how
 * likely anybody is to leave, and points stay points however well they rank.
 *
 * <p>Customers of the same points have no order: every statistic takes the mean over all orders of theirs.
 */
public final class Ranking {

    private static final double AMBER_FROM = 0.60;
    private static final double GREEN_ABOVE = 0.70;
    private static final double TENTH = 0.10;

    /** Customers of the same points. */
    private record Step(long left, long stayed) {

        static final Step NONE = new Step(0, 0);

        Step plus(Step other) {
            return new Step(left + other.left, stayed + other.stayed);
        }

        long customers() {
            return left + stayed;
        }
    }

    private final List<Step> falling;
    private final Step all;

    private Ranking(List<Step> falling) {
        this.falling = falling;
        this.all = falling.stream().reduce(Step.NONE, Step::plus);
    }

    /**
     * The ranking of scored customers.
     *
     * @throws IllegalArgumentException unless some left and some stayed
     */
    public static Ranking of(Collection<ScoredOutcome> outcomes) {
        TreeMap<Double, Step> steps = new TreeMap<>(Comparator.reverseOrder());
        for (ScoredOutcome outcome : outcomes) {
            steps.merge(outcome.points(), outcome.left() ? new Step(1, 0) : new Step(0, 1), Step::plus);
        }
        Ranking ranking = new Ranking(List.copyOf(steps.values()));
        if (ranking.all.left == 0 || ranking.all.stayed == 0) {
            throw new IllegalArgumentException("A ranking is told from customers who left and customers who stayed");
        }
        return ranking;
    }

    /**
     * Area under the ROC curve: the probability that somebody who left had more points than somebody who stayed, equal
     * points counting half. 0.5 is chance, 1 is perfect.
     */
    public double auc() {
        double pairs = 0;
        long stayedAbove = 0;
        for (Step step : falling) {
            pairs += step.left * (all.stayed - stayedAbove - step.stayed / 2.0);
            stayedAbove += step.stayed;
        }
        return pairs / all.left / all.stayed;
    }

    /** Gini coefficient or accuracy ratio, {@code 2 AUC - 1}: 0 is chance, 1 is perfect. */
    public double gini() {
        return 2 * auc() - 1;
    }

    /** Green above an AUC of 0.70, red below 0.60; ranking of energy customers rarely exceeds 0.83. */
    public Light light() {
        double auc = auc();
        if (auc < AMBER_FROM) {
            return Light.RED;
        }
        return auc > GREEN_ABOVE ? Light.GREEN : Light.AMBER;
    }

    /** Lift of the tenth of customers with most points, see {@link #lift(double)}. */
    public double topDecileLift() {
        return lift(TENTH);
    }

    /**
     * Share of leavers among those with most points, as a multiple of the share of leavers among all. It cannot exceed one
     * over the base rate, so lifts compare only between samples of the same base rate.
     *
     * @param share of all customers that is looked at, above 0 and at most 1
     */
    public double lift(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies above 0 and is at most 1, unlike " + share);
        }
        double wanted = share * all.customers();
        double room = wanted;
        double caught = 0;
        for (Step step : falling) {
            double taken = Math.min(room, step.customers());
            caught += step.left * taken / step.customers();
            room -= taken;
        }
        return caught / wanted / ((double) all.left / all.customers());
    }

    /**
     * Kolmogorov-Smirnov statistic: the largest distance between the share of leavers and the share of stayers that have at
     * least some number of points, 0..1.
     */
    public double kolmogorovSmirnov() {
        double largest = 0;
        Step above = Step.NONE;
        for (Step step : falling) {
            above = above.plus(step);
            double distance = (double) above.left / all.left - (double) above.stayed / all.stayed;
            largest = Math.max(largest, Math.abs(distance));
        }
        return largest;
    }
}

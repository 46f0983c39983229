package org.courtesy.value;

import java.util.function.ToDoubleFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimplePointChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Searches the shapes of beta distributions that make what was observed most likely.
 *
 * <p>Each pair of shapes is searched as its mean (logit) and its certainty (logarithm of their sum): these two hardly
 * depend on each other, and every point is a valid pair. The search is Nelder and Mead's, which knows no chance: the same
 * observations give the same estimate. It starts anew where it ended until that gains nothing, since a simplex can
 * collapse before it has arrived.
 */
final class MaximumLikelihood {

    /** Limits of the search; an optimum there lies at infinity: customers who are all alike, or of two extreme kinds. */
    private static final double FARTHEST_LOGIT = 20;

    private static final double FARTHEST_LOG_SUM = Math.log(10_000);

    /** How far the corners of the simplex still move when the search is over. */
    private static final double PRECISION = 1e-8;

    private static final double WORTHWHILE_GAIN = 1e-9;
    private static final int MOST_EVALUATIONS = 20_000;

    private MaximumLikelihood() {}

    /**
     * @param pairs number of beta distributions
     * @param logLikelihood of the shapes, pair by pair, all above 0
     * @return the shapes, pair by pair
     * @throws IllegalArgumentException when the likelihood has no maximum at finite shapes
     */
    static double[] estimate(int pairs, ToDoubleFunction<double[]> logLikelihood) {
        ObjectiveFunction objective = new ObjectiveFunction(point -> logLikelihood.applyAsDouble(shapes(point)));
        PointValuePair best = search(objective, new double[2 * pairs]);
        double gain;
        do {
            PointValuePair again = search(objective, best.getPoint());
            gain = again.getValue() - best.getValue();
            best = gain > 0 ? again : best;
        } while (gain > WORTHWHILE_GAIN);
        requireInside(best.getPoint());
        return shapes(best.getPoint());
    }

    private static PointValuePair search(ObjectiveFunction objective, double[] start) {
        return new SimplexOptimizer(new SimplePointChecker<>(PRECISION, PRECISION))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        objective,
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length));
    }

    private static double[] shapes(double[] point) {
        double[] shapes = new double[point.length];
        for (int i = 0; i < point.length; i += 2) {
            double odds = Math.exp(limited(point[i], FARTHEST_LOGIT));
            double sum = Math.exp(limited(point[i + 1], FARTHEST_LOG_SUM));
            shapes[i] = sum * odds / (1 + odds);
            shapes[i + 1] = sum / (1 + odds);
        }
        return shapes;
    }

    private static double limited(double coordinate, double limit) {
        return Math.max(-limit, Math.min(limit, coordinate));
    }

    private static void requireInside(double[] point) {
        for (int i = 0; i < point.length; i += 2) {
            if (Math.abs(point[i]) >= FARTHEST_LOGIT || Math.abs(point[i + 1]) >= FARTHEST_LOG_SUM) {
                throw new IllegalArgumentException("The observations do not tell how much customers differ from each"
                        + " other: the more extreme the parameters, the more likely they become");
            }
        }
    }
}

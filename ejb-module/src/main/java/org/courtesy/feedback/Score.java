package org.courtesy.feedback;

/**
 * A figure over some answers.
 *
 * @param count how many answered this question
 * @param value null when nobody did: for the recommendation the share of promoters (9, 10) less that of detractors (0 to 6),
 *     -100..100; else the mean
 * @param margin half the width of the 95 % interval around it, null when nothing can be said
 * @param enough whether there are answers enough to say anything
 */
public record Score(long count, Double value, Double margin, boolean enough) {

    /** Fewer answers than this say nothing. */
    public static final long ENOUGH = 30;

    private static final double NORMAL_95 = 1.96;
    private static final double HUNDRED = 100;

    /** The net promoter score. */
    static Score nps(long count, long promoters, long detractors) {
        if (count == 0) {
            return new Score(0, null, null, false);
        }
        double up = (double) promoters / count;
        double down = (double) detractors / count;
        double variance = up + down - (up - down) * (up - down);
        return of(count, HUNDRED * (up - down), HUNDRED * HUNDRED * variance);
    }

    /** The mean of figures, from their sum and the sum of their squares. */
    static Score mean(long count, double sum, double squares) {
        if (count == 0) {
            return new Score(0, null, null, false);
        }
        double mean = sum / count;
        return of(count, mean, Math.max(0, squares / count - mean * mean));
    }

    private static Score of(long count, double value, double variance) {
        return new Score(count, value, NORMAL_95 * Math.sqrt(variance / count), count >= ENOUGH);
    }
}

package org.courtesy.shared;

/**
 * How often something happens in a group, compared with everybody else: two independent shares.
 *
 * <p>The interval of the difference is Newcombe's hybrid score interval without continuity correction, method 10 in R. G.
 * Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17 (1998) 873-890; it holds for small groups and for shares of 0 and 1 as well. It is made of
 * the score intervals of both shares (E. B. Wilson, JASA 22 (1927) 209-212).
 *
 * @param hits in the group
 * @param size of the group, at least 1
 * @param otherHits among the others
 * @param otherSize number of the others, at least 1
 */
public record RateComparison(long hits, long size, long otherHits, long otherSize) {

    /** 97.5 % point of the normal distribution: two-sided 95 %. */
    private static final double Z = 1.959964;

    /** Bounds of an interval. */
    public record Interval(double low, double high) {}

    public RateComparison {
        if (size < 1 || otherSize < 1 || hits < 0 || otherHits < 0 || hits > size || otherHits > otherSize) {
            throw new IllegalArgumentException(hits + " of " + size + ", " + otherHits + " of " + otherSize);
        }
    }

    /** Share in the group, 0..1. */
    public double rate() {
        return (double) hits / size;
    }

    /** Share among the others, 0..1. */
    public double otherRate() {
        return (double) otherHits / otherSize;
    }

    /** Impact ratio: share in the group by share among the others; infinite or not a number when nobody else has it. */
    public double ratio() {
        return rate() / otherRate();
    }

    /** Share in the group less that among the others. */
    public double difference() {
        return rate() - otherRate();
    }

    /** 95 % interval of the difference. */
    public Interval interval() {
        Interval own = wilson(hits, size);
        Interval other = wilson(otherHits, otherSize);
        double down = Math.hypot(rate() - own.low(), other.high() - otherRate());
        double up = Math.hypot(own.high() - rate(), otherRate() - other.low());
        return new Interval(difference() - down, difference() + up);
    }

    /** Whether chance alone explains the difference badly: 0 lies outside of the interval. */
    public boolean significant() {
        Interval interval = interval();
        return interval.low() > 0 || interval.high() < 0;
    }

    private static Interval wilson(long hits, long size) {
        double square = Z * Z;
        double centre = 2.0 * hits + square;
        double reach = Z * Math.sqrt(square + 4.0 * hits * (size - hits) / size);
        double scale = 2 * (size + square);
        return new Interval((centre - reach) / scale, (centre + reach) / scale);
    }
}

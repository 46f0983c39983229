package org.courtesy.holdout;

import org.courtesy.shared.RateComparison;

/**
 * What a rule changes: a share among the treated compared with the control group. The interval is Newcombe's, 95 %.
 *
 * @param treated share among the treated, 0..1
 * @param control share in the control group, 0..1
 * @param difference treated less control, -1..1
 * @param low lower bound of its interval
 * @param high upper bound of its interval
 * @param shown whether chance explains the difference badly: 0 lies outside of the interval
 */
public record Lift(double treated, double control, double difference, double low, double high, boolean shown) {

    static Lift of(RateComparison comparison) {
        RateComparison.Interval interval = comparison.interval();
        return new Lift(
                comparison.rate(),
                comparison.otherRate(),
                comparison.difference(),
                interval.low(),
                interval.high(),
                comparison.significant());
    }
}

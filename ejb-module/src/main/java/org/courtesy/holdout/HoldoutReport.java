package org.courtesy.holdout;

import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.courtesy.shared.RateComparison;

/**
 * What a rule is worth, by its control group.
 *
 * @param rule its id
 * @param sentence the rule as a sentence, null when the live rule set has it no longer
 * @param percent share of the customers in the control group now, 0 when the rule has none any more
 * @param since day of the first decision that counted, null when there is none yet
 * @param windowDays for how long customers are observed
 * @param leaving share of those who ended a contract; null while there is not enough data, as are the next two
 * @param accepting share of those who accepted something
 * @param complaining share of those who complained
 * @param controlNeeded how many customers more must be observed in the control group before anything is said
 * @param treatedNeeded the same among the treated
 */
public record HoldoutReport(
        String rule,
        String sentence,
        int percent,
        LocalDate since,
        int windowDays,
        HoldoutGroup control,
        HoldoutGroup treated,
        Lift leaving,
        Lift accepting,
        Lift complaining,
        HoldoutVerdict verdict,
        long controlNeeded,
        long treatedNeeded) {

    /** Days after the first treatment, or the first that was held back, within which something counts. */
    static final int WINDOW_DAYS = 90;

    /** Least number of observed customers on each side. Below it the interval is wider than any effect of a message. */
    static final int LEAST = 100;

    static HoldoutReport of(
            String rule, String sentence, int percent, LocalDate since, HoldoutGroup control, HoldoutGroup treated) {
        long controlNeeded = Math.max(0, LEAST - control.observed());
        long treatedNeeded = Math.max(0, LEAST - treated.observed());
        boolean enough = controlNeeded == 0 && treatedNeeded == 0;
        Lift leaving = enough ? lift(HoldoutGroup::left, treated, control) : null;
        return new HoldoutReport(
                rule,
                sentence,
                percent,
                since,
                WINDOW_DAYS,
                control,
                treated,
                leaving,
                enough ? lift(HoldoutGroup::accepted, treated, control) : null,
                enough ? lift(HoldoutGroup::complained, treated, control) : null,
                verdict(leaving),
                controlNeeded,
                treatedNeeded);
    }

    private static Lift lift(ToLongFunction<HoldoutGroup> hits, HoldoutGroup treated, HoldoutGroup control) {
        return Lift.of(new RateComparison(
                hits.applyAsLong(treated), treated.observed(), hits.applyAsLong(control), control.observed()));
    }

    private static HoldoutVerdict verdict(Lift leaving) {
        if (leaving == null) {
            return HoldoutVerdict.NOT_ENOUGH_DATA;
        }
        if (!leaving.shown()) {
            return HoldoutVerdict.NO_DIFFERENCE_SHOWN;
        }
        return leaving.difference() < 0 ? HoldoutVerdict.KEEPS_CUSTOMERS : HoldoutVerdict.LOSES_CUSTOMERS;
    }
}

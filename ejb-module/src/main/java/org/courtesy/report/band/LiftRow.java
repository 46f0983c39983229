package org.courtesy.report.band;

/**
 * What a rule that keeps customers is worth by its control group: the only figure of saves that speaks of cause and effect.
 * The shares are of those who ended a contract within the window after the first treatment, or the first that was held back.
 *
 * @param rule its id
 * @param sentence the rule as a sentence
 * @param windowDays length of the window
 * @param treated observed customers who were treated
 * @param control observed customers of the control group
 * @param treatedLeft share of the treated who left, 0..1; null while too few are observed, as are the next four
 * @param controlLeft share of the control group who left
 * @param difference treated less control
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param enough whether so many were observed that something can be said
 * @param shown whether chance explains the difference badly
 */
public record LiftRow(
        String rule,
        String sentence,
        int windowDays,
        long treated,
        long control,
        Double treatedLeft,
        Double controlLeft,
        Double difference,
        Double low,
        Double high,
        boolean enough,
        boolean shown) {}

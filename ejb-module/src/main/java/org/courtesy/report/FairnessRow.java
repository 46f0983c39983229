package org.courtesy.report;

import java.math.BigDecimal;

/**
 * One group and one action. Figures are null where they would say nothing or too much, see {@link Verdict}.
 *
 * @param action its code
 * @param text its name
 * @param group code within the grouping
 * @param size persons in the group
 * @param recipients those who would get the action
 * @param recipientsOfAll those of all persons who would get it
 * @param rate recipients by size, 0..1
 * @param otherRate the same among all other persons
 * @param ratio impact ratio, rate by other rate; also null when nobody else would get the action
 * @param difference rate minus other rate
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end
 */
public record FairnessRow(
        String action,
        String text,
        Grouping grouping,
        String groupingText,
        String group,
        String groupText,
        Long size,
        Long recipients,
        long recipientsOfAll,
        BigDecimal rate,
        BigDecimal otherRate,
        BigDecimal ratio,
        BigDecimal difference,
        BigDecimal low,
        BigDecimal high,
        Verdict verdict,
        String verdictText) {}

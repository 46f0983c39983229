package org.courtesy.report;

import java.math.BigDecimal;

/**
 * One segment of customer values.
 *
 * @param formula by which the values were computed
 * @param currency ISO 4217
 * @param segment A, B, C or D
 * @param from least value of the segment; null for D
 * @param share of the customers with a value, in percent
 * @param sum of the values; null when one to four customers have them
 * @param property the line that an operator sets; null for D
 * @param tableRow the row of {@code rules/tables/segments.csv} that an analyst writes; null for D
 */
public record ValueRow(
        String formula,
        String currency,
        String segment,
        String text,
        BigDecimal from,
        long customers,
        BigDecimal share,
        BigDecimal sum,
        String property,
        String tableRow) {}

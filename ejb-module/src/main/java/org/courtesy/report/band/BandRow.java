package org.courtesy.report.band;

import java.math.BigDecimal;

/**
 * One band.
 *
 * @param before customers in it on the first day
 * @param now customers in it on the last day
 * @param came who are in it on the last day and were in another band on the first
 * @param went who were in it on the first day and are in another band on the last
 * @param share of the customers who are in a band on the last day, 0..1; null for standings that are none
 */
public record BandRow(Standing band, String text, long before, long now, long came, long went, BigDecimal share) {}

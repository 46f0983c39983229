package org.courtesy.report.consent;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;

/**
 * How many customers had a valid consent to advertising on a channel at the end of a day.
 *
 * @param day last day of a month, or the last day of the period
 * @param customers who had one
 * @param share of the customers who are counted today, 0..1; null when there are none
 */
public record OptInRateRow(
        LocalDate day, ContactChannel channel, String channelText, long customers, BigDecimal share) {}

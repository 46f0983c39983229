package org.courtesy.report;

import java.math.BigDecimal;
import org.courtesy.fact.ContactChannel;

/**
 * What asking on one occasion yielded in one month.
 *
 * @param month when was asked, {@code 2026-11}, on the customers' calendars
 * @param channel on which was asked; null for consents that nobody recorded a request for
 * @param occasion type of the touchpoint at which was asked, else what the consent says of its occasion; null: unknown
 * @param asked requests; the {@code n} of the yield
 * @param open neither granted nor declined yet
 * @param yieldPercent granted by asked, null when nobody was asked
 * @param unasked consents granted without a recorded request
 */
public record OptInRow(
        String month,
        ContactChannel channel,
        String channelText,
        String occasion,
        String occasionText,
        long asked,
        long granted,
        long declined,
        long open,
        BigDecimal yieldPercent,
        long unasked) {}

package org.courtesy.replay;

import java.time.LocalDate;
import org.courtesy.fact.CustomerKind;

/**
 * Which decisions are judged again; what is null does not restrict.
 *
 * @param from first day of the decisions, on the customers' calendars
 * @param to last day of the decisions
 * @param country ISO 3166-1 alpha-2
 * @param segment value segment as the utility names it
 * @param samplePercent share of the customers, 1..100; always the same ones
 */
public record ReplayFilter(
        LocalDate from, LocalDate to, CustomerKind kind, String country, String segment, Integer samplePercent) {

    /** All decisions. */
    public static final ReplayFilter ALL = new ReplayFilter(null, null, null, null, null, null);
}

package org.courtesy.sweep;

import org.courtesy.fact.CustomerKind;
import org.courtesy.finding.Band;

/**
 * Whom a sweep concerns; what is null does not restrict.
 *
 * @param country ISO 3166-1 alpha-2
 * @param segment value segment as the utility names it
 * @param band band of the customer's latest stored assessment
 */
public record SweepFilter(CustomerKind kind, String country, String segment, Band band) {

    /** Everybody. */
    public static final SweepFilter ALL = new SweepFilter(null, null, null, null);
}

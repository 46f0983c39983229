package org.courtesy.report.band;

import org.courtesy.finding.Band;

/** Where a customer stands on a day, by the latest decision up to then: a band, or why there is none. */
public enum Standing {
    LOW,
    WATCH,
    RAISED,
    HIGH,
    CRITICAL,
    /** Decided on, but not profiled, since the customer objected or the data may only be kept. */
    NOT_PROFILED,
    /** There was no decision yet. */
    NOT_JUDGED;

    /** SQL that names the standing of a decision {@code d}, all of whose columns are null when there is none. */
    static String sql(String d) {
        return "case when %1$s.id is null then 'NOT_JUDGED' when %1$s.band is null then 'NOT_PROFILED' else %1$s.band end"
                .formatted(d);
    }

    /** Whether it is a band. */
    public boolean band() {
        return compareTo(NOT_PROFILED) < 0;
    }

    /** The band; null when it is none. */
    public Band toBand() {
        return band() ? Band.valueOf(name()) : null;
    }
}

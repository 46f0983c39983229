package org.courtesy.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Completed years on a day. What lies beyond a human life is a placeholder and counts as unknown. */
enum AgeBand {
    UNDER_30(0, 29),
    FROM_30(30, 44),
    FROM_45(45, 59),
    FROM_60(60, 74),
    FROM_75(75, 110);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** SQL that names the band of a number of years, {@link Grouping#UNKNOWN} when it is null. */
    static String sql(String years) {
        return Arrays.stream(values())
                .map(band ->
                        "when " + years + " between " + band.youngest + " and " + band.oldest + " then '" + band + "'")
                .collect(Collectors.joining(" ", "case ", " else '" + Grouping.UNKNOWN + "' end"));
    }
}

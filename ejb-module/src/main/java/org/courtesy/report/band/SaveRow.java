package org.courtesy.report.band;

import java.math.BigDecimal;

/**
 * What became of some of the customers who were about to leave.
 *
 * @param group who is meant
 * @param customers how many they are
 * @param kept who are still supplied on the last day
 * @param lost who are not, and could have been kept
 * @param unavoidable who are not because they died or moved away
 * @param keptShare kept by kept and lost, 0..1; null while these are fewer than {@link SavesReport#LEAST}
 */
public record SaveRow(
        Group group, String text, long customers, long kept, long lost, long unavoidable, BigDecimal keptShare) {

    /** Whom a row is about. */
    public enum Group {
        /** Everybody who was about to leave. */
        ALL,
        /** Those who had terminated by the first day. */
        TERMINATED,
        /** Those in the band CRITICAL on the first day who had not terminated. */
        CRITICAL,
        /** Those in the band HIGH on the first day who had not terminated. */
        HIGH,
        /** Those to whom a contact was made in the period to keep them. */
        CONTACTED,
        /** Those to whom none was made. */
        NOT_CONTACTED
    }
}

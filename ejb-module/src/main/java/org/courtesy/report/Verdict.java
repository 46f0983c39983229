package org.courtesy.report;

import org.courtesy.shared.RateComparison;

/**
 * What the figures of a group say.
 *
 * <p>The yardstick is the four-fifths rule (US Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D),
 * used in both directions. Its original compares with the best-off group; here a group is compared with everybody else,
 * since the best-off group is often a small one whose share is chance, and since too many contacts are a finding as much
 * as too few.
 */
public enum Verdict {
    /** No difference, or one that may be chance, or a small one. */
    BALANCED,
    /** The share is below four fifths or above five fourths of that of the others, and chance explains it badly. */
    SKEWED,
    /**
     * Fewer than 30 in the group or outside of it, or fewer than 5 recipients at all: the share says nothing. Of a group
     * below 5 no figure is shown.
     */
    TOO_FEW,
    /** No figure is shown, because with it those of a group below 5 could be reckoned. */
    WITHHELD;

    /** Least size of a group, and of the others, from which a share says something. */
    static final int LEAST_TO_JUDGE = 30;

    /** Least size of a group of which figures are shown, so that nobody is singled out. */
    static final int LEAST_TO_SHOW = 5;

    /** Least number of recipients from which they can be said to be spread in some way. */
    private static final int LEAST_RECIPIENTS = 5;

    static boolean enough(long size, long otherSize, long recipientsOfAll) {
        return Math.min(size, otherSize) >= LEAST_TO_JUDGE && recipientsOfAll >= LEAST_RECIPIENTS;
    }

    /** The verdict on a comparison of {@link #enough} persons. */
    static Verdict of(RateComparison comparison) {
        return apart(comparison) && comparison.significant() ? SKEWED : BALANCED;
    }

    /** Below four fifths or above five fourths, in whole numbers: exactly four fifths are enough. */
    private static boolean apart(RateComparison comparison) {
        long own = comparison.hits() * comparison.otherSize();
        long other = comparison.otherHits() * comparison.size();
        return 5 * own < 4 * other || 4 * own > 5 * other;
    }
}

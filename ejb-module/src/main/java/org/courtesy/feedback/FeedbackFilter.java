package org.courtesy.feedback;

import org.courtesy.report.Period;

/**
 * Which answers.
 *
 * @param period of the answers, on the customers' calendars
 * @param type code of the touchpoint they are about, null: all
 * @param only what is wanted of them
 */
public record FeedbackFilter(Period period, String type, Only only) {

    /** Everything. */
    public static final FeedbackFilter ALL = new FeedbackFilter(new Period(null, null), null, Only.ALL);

    /** What is wanted. */
    public enum Only {
        /** All answers. */
        ALL,
        /** Those to come back on, whether somebody has or not. */
        BAD,
        /** Those on which somebody is still to come back. */
        OPEN,
        /** Those with words. */
        COMMENTED
    }

    public FeedbackFilter {
        period = period == null ? new Period(null, null) : period;
        only = only == null ? Only.ALL : only;
    }
}

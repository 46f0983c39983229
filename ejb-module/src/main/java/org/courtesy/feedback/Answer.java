package org.courtesy.feedback;

import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * What somebody answered; at least one of it.
 *
 * @param nps would you recommend us, 0 (not at all) to 10 (very likely); null: not answered, likewise the others
 * @param csat were you content, 1 (not at all) to 5 (very)
 * @param ces how much effort was it, 1 (none) to 7 (very much)
 * @param comment in the customer's words
 */
public record Answer(Integer nps, Integer csat, Integer ces, String comment) {

    /** The best recommendation. */
    public static final int MOST_NPS = 10;

    /** The highest satisfaction. */
    public static final int MOST_CSAT = 5;

    /** The most effort. */
    public static final int MOST_CES = 7;

    /** So many characters a comment may have. */
    public static final int LONGEST_COMMENT = 2000;

    public Answer {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    /**
     * The answer, when it is one.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong with it
     */
    Answer checked() {
        new Checks()
                .ensure(within(nps, 0, MOST_NPS), "nps", InputProblem.NOT_BETWEEN, 0, MOST_NPS)
                .ensure(within(csat, 1, MOST_CSAT), "csat", InputProblem.NOT_BETWEEN, 1, MOST_CSAT)
                .ensure(within(ces, 1, MOST_CES), "ces", InputProblem.NOT_BETWEEN, 1, MOST_CES)
                .longest("comment", comment, LONGEST_COMMENT)
                .ensure(nps != null || csat != null || ces != null || comment != null, "nps", InputProblem.MISSING)
                .done();
        return this;
    }

    private static boolean within(Integer figure, int least, int most) {
        return figure == null || figure >= least && figure <= most;
    }
}

package org.courtesy.worklist;

import java.time.LocalDate;

/**
 * Something that was dealt with and is not to come back yet.
 *
 * @param legalBasis the paragraph behind its last day, null where there was none
 */
record Rest(String code, String subject, LocalDate lastDay, String legalBasis) {

    /** Whether it keeps something from the list: what has a statutory last day while it is the same one. */
    boolean holds(Wanted wanted) {
        return wanted.key().equals(new Wanted.Key(code, subject))
                && (wanted.legalBasis() == null || wanted.lastDay().equals(lastDay));
    }

    /** Whether a deadline was kept by the action that was taken. */
    boolean keeps(Wanted deadline) {
        return code.equals(WorkPlan.keptFor(deadline.code()))
                && deadline.lastDay().equals(lastDay);
    }
}

package org.courtesy.finding;

import java.time.LocalDate;
import java.util.Set;

/**
 * A statutory or contractual window.
 *
 * @param pointOfNoReturn after it nothing can be mended, null where there is none
 * @param source the paragraph
 * @param subject what it concerns: the number of a contract, the id of a touchpoint, a channel; null: the customer
 */
public record Deadline(
        String kind,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate pointOfNoReturn,
        String source,
        String subject,
        String text) {

    private static final Set<String> OURS = Set.of(
            "CANCEL_CONFIRM_DUE",
            "MOVE_CONTINUATION_DUE",
            "COMPLAINT_ANSWER_DUE",
            "DSAR_ANSWER_DUE",
            "FINAL_BILL_DUE",
            "CREDIT_DUE");

    /** Whether we owe it; the other windows are the customer's own, or tell of what cannot be mended. */
    public boolean ours() {
        return OURS.contains(kind);
    }

    /** The same window, said in other words. */
    public Deadline saying(String words) {
        return new Deadline(kind, firstDay, lastDay, pointOfNoReturn, source, subject, words);
    }
}

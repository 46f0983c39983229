package org.courtesy.finding;

import java.time.LocalDate;

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

    /** The same window, said in other words. */
    public Deadline saying(String words) {
        return new Deadline(kind, firstDay, lastDay, pointOfNoReturn, source, subject, words);
    }
}

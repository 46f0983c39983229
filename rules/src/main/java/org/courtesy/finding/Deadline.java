package org.courtesy.finding;

import java.time.LocalDate;

/**
 * A statutory or contractual window.
 *
 * @param pointOfNoReturn after it nothing can be mended, null where there is none
 * @param source the paragraph
 */
public record Deadline(
        String kind, LocalDate firstDay, LocalDate lastDay, LocalDate pointOfNoReturn, String source, String text) {}

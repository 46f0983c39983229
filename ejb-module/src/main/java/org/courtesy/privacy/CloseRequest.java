package org.courtesy.privacy;

import java.time.LocalDate;

/**
 * The end of a request.
 *
 * @param on the day on which the person was answered, or took the request back; null: today
 * @param outcome what was answered, at most 2,000 characters; of a refusal why, which has to be said
 */
public record CloseRequest(LocalDate on, String outcome) {}

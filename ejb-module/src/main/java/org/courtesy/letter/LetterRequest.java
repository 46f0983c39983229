package org.courtesy.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * The wish to print letters.
 *
 * @param template id
 * @param version number of the version of the template, released; null: the latest that was
 * @param customers numbers; each is asked about at the gate. Null when an audience is named
 * @param audience id of an audience by post, whose members were asked about when it was made. Null when customers are named
 * @param day that stands on the letters, today or up to 90 days ahead; null: today, or the day of the audience
 */
public record LetterRequest(String template, Integer version, List<String> customers, String audience, LocalDate day) {}

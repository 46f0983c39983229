package org.courtesy.feedback;

import java.time.OffsetDateTime;

/**
 * An answer that staff or another system hands in.
 *
 * @param source system it comes from, null when staff writes it down
 * @param id its id in that system; sent again it corrects the answer
 * @param touchpoint Courtesy's id of what it is about, null for nothing in particular
 * @param nps 0..10, null: not answered; likewise {@code csat} 1..5 and {@code ces} 1..7
 * @param comment in the customer's words, up to 2,000 characters
 * @param at when it was given, null: now
 */
public record NoteFeedback(
        String source,
        String id,
        String touchpoint,
        Integer nps,
        Integer csat,
        Integer ces,
        String comment,
        OffsetDateTime at) {

    Answer answer() {
        return new Answer(nps, csat, ces, comment);
    }
}

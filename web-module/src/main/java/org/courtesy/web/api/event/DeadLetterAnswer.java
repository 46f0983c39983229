package org.courtesy.web.api.event;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import org.courtesy.event.DeadLetter;
import org.courtesy.event.DeadLetterState;
import org.courtesy.event.EventChannel;
import org.courtesy.web.api.problem.EventProblems;
import org.courtesy.web.api.problem.Problem;

/**
 * An event that could not be taken.
 *
 * @param source system it comes from, null when it could not be read
 * @param event its id in that system, null when it could not be read
 * @param problem why it was not taken, the last time
 * @param raw the event as it was sent; null in lists, and when it was taken or discarded
 * @param cut whether it was too long to be kept whole, and so cannot be replayed
 * @param attempts how often it was tried
 * @param settledBy who replayed or discarded it
 * @param touchpoint Courtesy's id of the touchpoint it became
 */
public record DeadLetterAnswer(
        String id,
        EventChannel channel,
        DeadLetterState state,
        String source,
        String event,
        Problem problem,
        String raw,
        boolean cut,
        OffsetDateTime firstAt,
        OffsetDateTime lastAt,
        int attempts,
        OffsetDateTime settledAt,
        String settledBy,
        String touchpoint) {

    static DeadLetterAnswer of(DeadLetter letter, boolean whole, HttpServletRequest request) {
        return new DeadLetterAnswer(
                letter.id(),
                letter.channel(),
                letter.state(),
                letter.source(),
                letter.event(),
                EventProblems.of(request, letter.problem()),
                whole ? letter.raw() : null,
                letter.cut(),
                letter.firstAt(),
                letter.lastAt(),
                letter.attempts(),
                letter.settledAt(),
                letter.settledBy(),
                letter.touchpoint());
    }
}

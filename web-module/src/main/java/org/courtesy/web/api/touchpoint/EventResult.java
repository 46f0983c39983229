package org.courtesy.web.api.touchpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.courtesy.event.TakenEvent;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.web.api.problem.EventProblems;
import org.courtesy.web.api.problem.Problem;

/**
 * What became of one event of a batch.
 *
 * @param position in the batch, counting from 0
 * @param source null when it could not be read
 * @param id null when it could not be read
 * @param status the status that the event alone would have been answered with
 * @param touchpoint Courtesy's id of its touchpoint
 * @param assessment id of the decision on it
 * @param next code of the one best thing to do next
 * @param problem why it was not taken
 * @param deadLetter id of the dead letter that keeps it
 */
public record EventResult(
        int position,
        String source,
        String id,
        int status,
        String touchpoint,
        String assessment,
        String next,
        Problem problem,
        String deadLetter) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    static EventResult of(int position, TakenEvent event, HttpServletRequest request) {
        RecordedTouchpoint recorded = event.recorded();
        if (recorded == null) {
            Problem problem = EventProblems.of(request, event.problem());
            return new EventResult(
                    position,
                    event.source(),
                    event.id(),
                    problem.status(),
                    null,
                    null,
                    null,
                    problem,
                    event.deadLetter());
        }
        boolean judged = recorded.assessment() != null;
        return new EventResult(
                position,
                event.source(),
                event.id(),
                recorded.repeated() ? OK : CREATED,
                recorded.touchpoint().touchpoint(),
                judged ? recorded.assessment().assessment() : null,
                judged ? recorded.assessment().next().code() : null,
                null,
                null);
    }
}

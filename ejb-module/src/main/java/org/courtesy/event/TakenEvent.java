package org.courtesy.event;

import org.courtesy.touchpoint.RecordedTouchpoint;

/**
 * What became of an event.
 *
 * @param source system it comes from, null when it could not be read
 * @param id its id in that system, null when it could not be read
 * @param recorded its touchpoint and decision, null when it was not taken
 * @param problem why it was not taken, null when it was
 * @param deadLetter id of the dead letter that keeps it, null when there is none
 */
public record TakenEvent(
        String source, String id, RecordedTouchpoint recorded, EventProblem problem, String deadLetter) {

    static TakenEvent taken(RecordedTouchpoint recorded) {
        return new TakenEvent(
                recorded.touchpoint().source(), recorded.touchpoint().id(), recorded, null, null);
    }

    static TakenEvent refused(String source, String id, EventProblem problem) {
        return new TakenEvent(source, id, null, problem, null);
    }

    TakenEvent keptAs(String letter) {
        return new TakenEvent(source, id, recorded, problem, letter);
    }
}

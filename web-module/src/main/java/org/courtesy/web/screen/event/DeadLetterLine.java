package org.courtesy.web.screen.event;

import org.courtesy.event.DeadLetter;

/**
 * An event in the list.
 *
 * @param style style class of the mark
 */
public record DeadLetterLine(
        String id, String name, String reason, String state, String channel, String firstAt, String style) {

    static DeadLetterLine of(DeadLetter letter, EventWords tell) {
        return new DeadLetterLine(
                letter.id(),
                tell.name(letter),
                tell.reason(letter.problem()),
                tell.state(letter.state()),
                tell.channel(letter),
                tell.moment(letter.firstAt()),
                EventWords.style(letter.state()));
    }
}

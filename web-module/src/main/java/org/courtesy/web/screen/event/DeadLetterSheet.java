package org.courtesy.web.screen.event;

import java.util.List;
import org.courtesy.event.DeadLetter;
import org.courtesy.event.DeadLetterState;

/**
 * An event as it is looked at.
 *
 * @param code of the reason, for programs
 * @param raw the event as it was sent, null when it is gone
 * @param cut whether only its beginning was kept
 * @param waiting whether it can be tried again or discarded
 * @param settled who took it off the list and when, null when nobody did
 * @param touchpoint id of the touchpoint that it became, null when it became none
 */
public record DeadLetterSheet(
        String id,
        String name,
        String state,
        String style,
        String reason,
        String code,
        List<Wrong> wrong,
        String channel,
        String firstAt,
        String attempts,
        String settled,
        String touchpoint,
        String raw,
        boolean cut,
        boolean waiting) {

    /** Something wrong in a field. */
    public record Wrong(String field, String text) {}

    static DeadLetterSheet of(DeadLetter letter, EventWords tell) {
        return new DeadLetterSheet(
                letter.id(),
                tell.name(letter),
                tell.state(letter.state()),
                EventWords.style(letter.state()),
                tell.reason(letter.problem()),
                letter.problem().code(),
                tell.wrong(letter.problem()),
                tell.channel(letter),
                tell.moment(letter.firstAt()),
                tell.attempts(letter),
                letter.settledAt() == null ? null : tell.moment(letter.settledAt()) + " · " + letter.settledBy(),
                letter.touchpoint(),
                letter.raw(),
                letter.cut(),
                letter.state() == DeadLetterState.WAITING);
    }

    /** Whether it can be tried again. */
    public boolean replayable() {
        return waiting && !cut;
    }
}

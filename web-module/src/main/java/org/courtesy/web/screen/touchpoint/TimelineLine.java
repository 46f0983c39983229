package org.courtesy.web.screen.touchpoint;

import java.time.LocalDate;
import java.time.ZoneId;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.touchpoint.TouchpointView;
import org.courtesy.web.screen.layout.Words;

/**
 * A touchpoint in the timeline.
 *
 * @param inbound whether the customer came to us
 * @param state status and outcome in words, as far as they say more than "done"
 * @param tone style class of the state
 * @param felt experience with its sign, empty for none
 * @param feeling style class of the experience
 * @param assessment id of the decision made on it, null if none was
 */
public record TimelineLine(
        String type,
        String when,
        boolean inbound,
        String direction,
        String channel,
        String what,
        String note,
        String state,
        String tone,
        String felt,
        String feeling,
        String assessment) {

    /** Tells a touchpoint. */
    public static TimelineLine of(TouchpointView touchpoint, ZoneId zone, LocalDate today, Words words) {
        double experience = touchpoint.experience();
        return new TimelineLine(
                touchpoint.type(),
                words.moment(touchpoint.at(), zone, today),
                touchpoint.direction() == Direction.INBOUND,
                words.of(touchpoint.direction()),
                words.of(touchpoint.channel()),
                words.of("touchpoint", touchpoint.type()),
                touchpoint.note() == null ? "" : touchpoint.note(),
                state(touchpoint, words),
                touchpoint.status() == TouchpointStatus.OPEN ? "stop" : "soft",
                experience == 0 ? "" : (experience > 0 ? "▲ " : "▼ ") + words.signed(experience),
                experience > 0 ? "ok" : experience <= -2 ? "stop" : "warn",
                touchpoint.assessment());
    }

    private static String state(TouchpointView touchpoint, Words words) {
        if (touchpoint.correctedBy() != null) {
            return words.say("timeline.corrected");
        }
        return touchpoint.corrects() == null
                ? plainState(touchpoint, words)
                : words.say("timeline.correction", plainState(touchpoint, words));
    }

    private static String plainState(TouchpointView touchpoint, Words words) {
        boolean answered = touchpoint.outcome() != null && touchpoint.outcome() != Outcome.NONE;
        if (!answered) {
            return words.of(touchpoint.status());
        }
        return touchpoint.status() == TouchpointStatus.DONE
                ? words.of(touchpoint.outcome())
                : words.of(touchpoint.status()) + " · " + words.of(touchpoint.outcome());
    }
}

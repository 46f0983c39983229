package org.courtesy.web.screen.replay;

import java.time.Clock;
import java.time.LocalDate;
import org.courtesy.replay.Change;
import org.courtesy.replay.ReplayDifference;
import org.courtesy.web.screen.layout.Words;

/**
 * A decision that would have been another one.
 *
 * @param customer number, or pseudonym for those who may not know it
 * @param what what differs
 * @param rule id of the rule behind it, empty where no single one is
 */
public record DifferenceLine(
        String id, String customer, String when, String what, String before, String after, String reason, String rule) {

    /** Words for what an answer can be, besides codes that have their own. */
    private static final String VALUE = "replayValue.";

    static DifferenceLine of(ReplayDifference difference, Clock clock, Words words) {
        Change change = difference.change();
        return new DifferenceLine(
                difference.id(),
                difference.customer(),
                words.moment(difference.asOf(), clock.getZone(), LocalDate.now(clock)),
                what(change, words),
                value(change.base(), change, words),
                value(change.candidate(), change, words),
                change.reason() == null ? "" : words.of("refusal", change.reason()),
                change.rule() == null ? "" : change.rule());
    }

    static String what(Change change, Words words) {
        String kind = words.say("replayChange." + change.kind());
        String code = change.code() == null ? "" : " · " + name(change.code(), change, words);
        String channel = change.channel() == null ? "" : " · " + words.of(change.channel());
        return kind + code + channel;
    }

    private static String name(String code, Change change, Words words) {
        return switch (change.kind()) {
            case NEXT_GONE, NEXT_NEW, ACTION -> words.of("action", code);
            case OFFER -> words.of("offer", code);
            case REFUSAL -> words.of("refusal", code);
            case CONTACT -> words.of("purpose", code);
            case BAND, POINTS -> words.of("band", code);
            case VALUE -> code;
        };
    }

    private static String value(String value, Change change, Words words) {
        if (value == null) {
            return "–";
        }
        return switch (change.kind()) {
            case NEXT_GONE, NEXT_NEW -> words.of("action", value);
            case BAND -> words.of("band", value);
            case ACTION -> words.has(VALUE + value) ? words.say(VALUE + value) : words.of("channel", value);
            default -> words.has(VALUE + value) ? words.say(VALUE + value) : value;
        };
    }
}

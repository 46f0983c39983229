package org.courtesy.web.screen.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.event.DeadLetter;
import org.courtesy.event.DeadLetterState;
import org.courtesy.event.EventProblem;
import org.courtesy.json.FieldError;
import org.courtesy.web.screen.layout.Words;

/** Tells of events that could not be taken in the reader's language and by the reader's clock. */
final class EventWords {

    private static final String REASON = "event.reason.";

    private final Words words;
    private final Clock clock;

    EventWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Why it was not taken, in a sentence. */
    String reason(EventProblem problem) {
        String key = REASON + problem.code();
        return words.has(key)
                ? words.say(key, problem.arguments().toArray())
                : words.say(REASON + "other", problem.code());
    }

    /** What is wrong in single fields. */
    List<DeadLetterSheet.Wrong> wrong(EventProblem problem) {
        return problem.errors().stream().map(this::wrong).toList();
    }

    private DeadLetterSheet.Wrong wrong(FieldError error) {
        return new DeadLetterSheet.Wrong(error.field(), error.message(words.locale()));
    }

    /** The event by the names that its source has for it. */
    String name(DeadLetter letter) {
        return letter.event() == null
                ? words.say("event.unnamed")
                : words.say("event.name", letter.event(), letter.source() == null ? "?" : letter.source());
    }

    String channel(DeadLetter letter) {
        return words.say("event.channel." + letter.channel());
    }

    String state(DeadLetterState state) {
        return words.say("event.state." + state);
    }

    static String style(DeadLetterState state) {
        return switch (state) {
            case WAITING -> "warn";
            case REPLAYED -> "ok";
            case DISCARDED -> "soft";
        };
    }

    String moment(OffsetDateTime at) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    /** How often it was tried, and when last. */
    String attempts(DeadLetter letter) {
        return words.say("event.attempts", letter.attempts(), moment(letter.lastAt()));
    }
}

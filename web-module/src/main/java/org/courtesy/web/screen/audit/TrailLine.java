package org.courtesy.web.screen.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.courtesy.audit.TrailEntry;
import org.courtesy.trail.Outcome;
import org.courtesy.web.screen.layout.Words;

/**
 * An entry in words.
 *
 * @param roles which whoever did it had then
 * @param tone of the outcome
 * @param outcome empty for what was done, as nearly everything is
 * @param about what else it was about than a customer
 * @param customer number, null for none that may be told
 * @param correlation id of the request, by which the log tells more
 */
public record TrailLine(
        String when,
        String who,
        String roles,
        String what,
        String detail,
        String tone,
        String outcome,
        String about,
        String customer,
        String place,
        String correlation) {

    /** Tells an entry by the reader's clock, to the second. */
    static TrailLine of(TrailEntry entry, Words words, ZoneId zone) {
        return new TrailLine(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                        .withLocale(words.locale())
                        .format(entry.at().atZoneSameInstant(zone)),
                who(entry.who(), words),
                entry.roles().stream().map(role -> words.say("role." + role)).collect(Collectors.joining(", ")),
                words.say("audit.action." + entry.action()),
                detail(entry, words),
                tone(entry.outcome()),
                entry.outcome() == Outcome.DONE ? "" : words.say("audit.outcome." + entry.outcome()),
                entry.subjectKind() == null
                        ? ""
                        : words.say("audit.kind." + entry.subjectKind()) + " " + entry.subject(),
                entry.customer(),
                words.say("audit.place." + entry.place()),
                entry.correlation());
    }

    private static String who(String name, Words words) {
        return switch (name) {
            case "courtesy" -> words.say("audit.server");
            case "unknown" -> words.say("audit.unknown");
            default -> name;
        };
    }

    private static String detail(TrailEntry entry, Words words) {
        String codes = entry.detail() == null
                ? ""
                : Arrays.stream(entry.detail().split(","))
                        .map(code -> inWords(code, words))
                        .collect(Collectors.joining(", "));
        String times = entry.times() == 1 ? "" : words.say("audit.times", entry.times());
        return codes.isEmpty() || times.isEmpty() ? codes + times : codes + ", " + times;
    }

    private static String inWords(String code, Words words) {
        String own = "audit.detail." + code;
        String role = "role." + code;
        return words.has(own) ? words.say(own) : words.has(role) ? words.say(role) : code;
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "ok";
            case REFUSED -> "stop";
            case FAILED -> "warn";
        };
    }
}

package org.courtesy.web.screen.message;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.courtesy.message.MessageContent;
import org.courtesy.message.MessagePriority;
import org.courtesy.message.MessageState;
import org.courtesy.message.MessageTexts;
import org.courtesy.web.screen.layout.Words;

/** Messages told in words. */
final class MessageWords {

    private final Words words;
    private final Clock clock;

    /** @param clock of the reader */
    MessageWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Its title in the reader's language, or in the one that stands in for it. */
    String title(MessageTexts texts) {
        Locale language = texts.readIn(words.locale());
        return language == null ? "" : texts.in(language).title();
    }

    /** Two letters of the language in which the reader gets it. */
    String language(MessageTexts texts) {
        Locale language = texts.readIn(words.locale());
        return language == null ? words.locale().getLanguage() : language.getLanguage();
    }

    /** From when until when it is said. */
    String validity(MessageContent content) {
        LocalDate today = LocalDate.now(clock);
        String from = words.moment(content.from(), clock.getZone(), today);
        if (content.to() == null) {
            return words.say("message.since", from);
        }
        LocalDate begins = content.from().atZoneSameInstant(clock.getZone()).toLocalDate();
        return words.say("message.span", from, words.moment(content.to(), clock.getZone(), today, begins));
    }

    /** Until when it is said; empty while nobody knows. */
    String end(MessageContent content) {
        LocalDate today = LocalDate.now(clock);
        return content.to() == null
                ? ""
                : words.say("message.until", words.moment(content.to(), clock.getZone(), today, today));
    }

    /** For every language that is missing, who will read what instead. */
    List<String> missing(MessageTexts texts) {
        return texts.missing().stream()
                .filter(language -> texts.readIn(language) != null)
                .map(language -> words.say(
                        "message.missing",
                        words.say("message.language." + language.getLanguage()),
                        words.say("message.language." + texts.readIn(language).getLanguage())))
                .toList();
    }

    static String style(MessageState state) {
        return switch (state) {
            case NOW -> "ok";
            case PLANNED -> "calm";
            case WITHDRAWN -> "warn";
            case PAST -> "faint";
        };
    }

    static String style(MessagePriority priority) {
        return priority == MessagePriority.HIGH ? "warn" : "calm";
    }
}

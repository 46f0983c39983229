package org.courtesy.web.screen.message;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.courtesy.message.MessageChange;
import org.courtesy.message.MessageState;
import org.courtesy.message.StoredMessage;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.audience.WhomWords;
import org.courtesy.web.screen.layout.Words;

/**
 * A message as it is looked at.
 *
 * @param live whether it can still be changed or taken back
 * @param missing who will read which language instead of a missing one
 */
public record MessageSheet(
        String id,
        String title,
        String language,
        String state,
        String stateStyle,
        String kind,
        String priority,
        String priorityStyle,
        String validity,
        String audience,
        String made,
        String changed,
        boolean live,
        List<Text> texts,
        List<String> missing,
        List<Step> history) {

    /** What it says in one language. */
    public record Text(String language, String languageName, String title, String text) {}

    /** A step in its life: who did what, and what it said from then on. */
    public record Step(String when, String who, String act, String title, String validity) {}

    static MessageSheet of(StoredMessage message, List<MessageChange> history, Words words, Clock clock) {
        MessageWords tell = new MessageWords(words, clock);
        return new MessageSheet(
                message.id(),
                tell.title(message.texts()),
                tell.language(message.texts()),
                words.say("message.state." + message.state()),
                MessageWords.style(message.state()),
                words.say("message.kind." + message.kind()),
                words.say("message.priority." + message.priority()),
                MessageWords.style(message.priority()),
                tell.validity(message.content()),
                WhomWords.of(message.audience(), words),
                by(message.createdAt(), message.createdBy(), words, clock),
                by(message.changedAt(), message.changedBy(), words, clock),
                message.state() == MessageState.NOW || message.state() == MessageState.PLANNED,
                Languages.SPOKEN.stream()
                        .map(language -> text(message, language, words))
                        .filter(Objects::nonNull)
                        .toList(),
                tell.missing(message.texts()),
                history.stream().map(change -> step(change, tell, words, clock)).toList());
    }

    private static String by(OffsetDateTime at, String who, Words words, Clock clock) {
        return words.say("message.by", words.moment(at, clock.getZone(), LocalDate.now(clock)), who);
    }

    private static Text text(StoredMessage message, Locale language, Words words) {
        var text = message.texts().in(language);
        return text == null
                ? null
                : new Text(
                        language.getLanguage(),
                        words.say("message.language." + language.getLanguage()),
                        text.title(),
                        text.text());
    }

    private static Step step(MessageChange change, MessageWords tell, Words words, Clock clock) {
        return new Step(
                words.moment(change.at(), clock.getZone(), LocalDate.now(clock)),
                change.by(),
                words.say("message.act." + change.act()),
                tell.title(change.content().texts()),
                tell.validity(change.content()));
    }
}

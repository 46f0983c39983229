package org.courtesy.web.screen.message;

import java.util.Locale;
import org.courtesy.message.MessageContent;
import org.courtesy.web.screen.layout.Words;

/**
 * A message beside the words to say.
 *
 * @param title in the reader's language
 * @param titleLanguage two letters of the language that it is really in
 * @param text in the customer's language
 * @param textLanguage two letters of the language that it is really in
 * @param priority whether to say it unasked, in words
 */
public record HeardMessage(
        String kind,
        String priority,
        String style,
        String title,
        String titleLanguage,
        String text,
        String textLanguage,
        String until) {

    static HeardMessage of(MessageContent content, Words words, Locale customer, MessageWords tell) {
        Locale spoken = content.texts().readIn(customer);
        return new HeardMessage(
                words.say("message.kind." + content.kind()),
                words.say("message.priority." + content.priority()),
                MessageWords.style(content.priority()),
                tell.title(content.texts()),
                tell.language(content.texts()),
                content.texts().in(spoken).text(),
                spoken.getLanguage(),
                tell.end(content));
    }
}

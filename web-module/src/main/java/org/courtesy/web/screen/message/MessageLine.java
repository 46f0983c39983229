package org.courtesy.web.screen.message;

import org.courtesy.message.MessageState;
import org.courtesy.message.StoredMessage;
import org.courtesy.web.screen.audience.WhomWords;
import org.courtesy.web.screen.layout.Words;

/**
 * A message in the list.
 *
 * @param language two letters of the language of the title
 * @param style style class of the mark
 */
public record MessageLine(
        String id,
        String title,
        String language,
        String kind,
        String validity,
        String audience,
        String state,
        String style) {

    static MessageLine of(StoredMessage message, MessageWords tell, Words words) {
        return new MessageLine(
                message.id(),
                tell.title(message.texts()),
                tell.language(message.texts()),
                words.say("message.kind." + message.kind()),
                tell.validity(message.content()),
                WhomWords.of(message.audience(), words),
                message.state() == MessageState.WITHDRAWN ? words.say("message.state.WITHDRAWN") : "",
                MessageWords.style(message.state()));
    }
}

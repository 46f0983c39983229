package org.courtesy.web.screen.message;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.courtesy.audience.Audience;
import org.courtesy.audience.AudienceChoices;
import org.courtesy.message.MessageContent;
import org.courtesy.message.MessageKind;
import org.courtesy.message.MessagePriority;
import org.courtesy.message.MessageText;
import org.courtesy.message.MessageTexts;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.audience.WhomForm;

/** What people fill in to make a message or to change one. */
public class MessageForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private MessageKind kind;
    private MessagePriority priority = MessagePriority.NORMAL;
    private LocalDateTime from;
    private LocalDateTime to;
    private final WhomForm whom;
    private final HashMap<String, TextForm> texts = new HashMap<>();

    /** An empty form. */
    MessageForm(AudienceChoices choices) {
        this(WhomForm.of(Audience.EVERYBODY, choices));
    }

    private MessageForm(WhomForm whom) {
        this.whom = whom;
        Languages.SPOKEN.forEach(language -> texts.put(language.getLanguage(), new TextForm()));
    }

    /** Fills the form with what a message says. */
    static MessageForm of(MessageContent content, AudienceChoices choices, ZoneId zone) {
        MessageForm form = new MessageForm(WhomForm.of(content.audience(), choices));
        form.kind = content.kind();
        form.priority = content.priority();
        form.from = local(content.from(), zone);
        form.to = local(content.to(), zone);
        for (Locale language : Languages.SPOKEN) {
            MessageText text = content.texts().in(language);
            if (text != null) {
                form.texts.put(language.getLanguage(), new TextForm(text));
            }
        }
        return form;
    }

    /** The form as a message. */
    MessageContent content(ZoneId zone) {
        return new MessageContent(kind, priority, at(from, zone), at(to, zone), whom.audience(), written());
    }

    MessageTexts written() {
        return new MessageTexts(
                texts.get("de").text(), texts.get("da").text(), texts.get("en").text());
    }

    private static LocalDateTime local(OffsetDateTime at, ZoneId zone) {
        return at == null ? null : at.atZoneSameInstant(zone).toLocalDateTime();
    }

    private static OffsetDateTime at(LocalDateTime local, ZoneId zone) {
        return local == null ? null : local.atZone(zone).toOffsetDateTime();
    }

    /** What is written in one language. */
    public static class TextForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private String title;
        private String words;

        TextForm() {}

        TextForm(MessageText text) {
            title = text.title();
            words = text.text();
        }

        MessageText text() {
            return new MessageText(title, words);
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }
    }

    public MessageKind getKind() {
        return kind;
    }

    public void setKind(MessageKind kind) {
        this.kind = kind;
    }

    public MessagePriority getPriority() {
        return priority;
    }

    public void setPriority(MessagePriority priority) {
        this.priority = priority;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getTo() {
        return to;
    }

    public void setTo(LocalDateTime to) {
        this.to = to;
    }

    /** For whom it is. */
    public WhomForm getWhom() {
        return whom;
    }

    /** By the two letters of the language. */
    public Map<String, TextForm> getTexts() {
        return texts;
    }
}

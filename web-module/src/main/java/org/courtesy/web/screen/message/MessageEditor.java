package org.courtesy.web.screen.message;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.audience.AudienceChoices;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.message.MessageContent;
import org.courtesy.message.MessageKind;
import org.courtesy.message.MessagePriority;
import org.courtesy.message.MessageService;
import org.courtesy.message.StoredMessage;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.web.screen.audience.WhomWords;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;

/** The form of a message, with a preview of who will hear it in which language. Which message stands in the address. */
@Named
@ViewScoped
public class MessageEditor implements Serializable {

    /** Parameter value for a message that is not there yet. */
    public static final String NEW = "new";

    private static final long serialVersionUID = 1L;
    private static final String FORM = "message";

    private final MessageService messages;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String edit;
    private String like;
    private long version;
    private MessageForm form;

    @Inject
    public MessageEditor(MessageService messages, UserSettings settings, ReaderClock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MessageEditor() {
        this(null, null, null);
    }

    /** Fills the form with the message to be changed, or with another one to start from. */
    public void load() {
        if (edit == null) {
            return;
        }
        AudienceChoices choices = messages.choices();
        if (!edit.equals(NEW)) {
            StoredMessage message = messages.get(edit);
            version = message.version();
            form = MessageForm.of(message.content(), choices, settings.getZone());
        } else {
            form = like == null
                    ? new MessageForm(choices)
                    : MessageForm.of(messages.get(like).content(), choices, settings.getZone());
            form.setFrom(OffsetDateTime.now(clock.get())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toLocalDateTime());
            form.setTo(null);
        }
    }

    /** Stores the message and shows it; on an error the form stays as it is. */
    public String save() {
        MessageContent content = form.content(settings.getZone());
        Optional<StoredMessage> stored = ServiceCall.fromForm(FORM, settings.words())
                .ask(named(() -> isFresh() ? messages.create(content) : messages.change(edit, content, version)));
        return stored.map(message -> "/messages.xhtml?faces-redirect=true&message=" + message.id())
                .orElse(null);
    }

    /** How many customers the audience holds at the moment, in words; empty when the form is not right yet. */
    public String getReach() {
        try {
            return settings.words()
                    .say("message.reach", messages.reach(form.getWhom().audience()));
        } catch (InvalidInputException notYet) {
            return "";
        }
    }

    /** Who will read which language instead of a missing one. */
    public List<String> getMissing() {
        return tell().missing(form.written());
    }

    /** The message as it will stand beside the words to say; none while nothing can be said. */
    public List<HeardMessage> getPreview() {
        return form.getKind() == null || form.written().readIn(settings.getLocale()) == null
                ? List.of()
                : List.of(HeardMessage.of(
                        form.content(settings.getZone()), settings.words(), settings.getLocale(), tell()));
    }

    public String segment(String code) {
        return WhomWords.segment(code, settings.words());
    }

    public boolean isOpen() {
        return edit != null;
    }

    /** Whether the message is not there yet. */
    public boolean isFresh() {
        return NEW.equals(edit);
    }

    /** Id of the message from which one came here, null for none. */
    public String getOrigin() {
        return isFresh() ? like : edit;
    }

    public MessageKind[] getMessageKinds() {
        return MessageKind.values();
    }

    public MessagePriority[] getPriorities() {
        return MessagePriority.values();
    }

    private MessageWords tell() {
        return new MessageWords(settings.words(), clock.get());
    }

    /** The fields of the form have other names than those of the service, since a form has no depth. */
    private <T> Supplier<T> named(Supplier<T> call) {
        return () -> {
            try {
                return call.get();
            } catch (InvalidInputException wrong) {
                throw new InvalidInputException(
                        wrong.errors().stream().map(MessageEditor::named).toList());
            } catch (PreconditionFailedException changed) {
                throw new ConflictException("MESSAGE_CHANGED", changed.getMessage());
            }
        };
    }

    private static FieldError named(FieldError error) {
        String field = error.field()
                .replaceAll("^texts\\.(\\w+)\\.title$", "$1Title")
                .replaceAll("^texts\\.(\\w+)\\.text$", "$1Text")
                .replaceAll("^texts$", "");
        return new FieldError(field, error.problem(), error.args());
    }

    /** Id of the message to be changed, {@code new}, or null. */
    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = edit == null || edit.isBlank() ? null : edit.strip();
    }

    /** Id of a message to start from. */
    public String getLike() {
        return like;
    }

    public void setLike(String like) {
        this.like = like == null || like.isBlank() ? null : like.strip();
    }

    public MessageForm getForm() {
        return form;
    }
}

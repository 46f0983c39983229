package org.courtesy.web.screen.message;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.message.MessageService;
import org.courtesy.message.MessageState;
import org.courtesy.message.StoredMessage;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The messages, by their time, and the one that is looked at. Which one stands in the address. */
@Named
@ViewScoped
public class MessagesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final int STEP = 20;

    private final MessageService messages;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String message;
    private int past = STEP;
    private transient List<StoredMessage> now;
    private transient List<StoredMessage> planned;
    private transient MessageSheet sheet;

    @Inject
    public MessagesView(MessageService messages, UserSettings settings, ReaderClock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MessagesView() {
        this(null, null, null);
    }

    /** How many are said now and will be, in words. */
    public String getSummary() {
        return settings.words().say("messages.summary", now().size(), planned().size());
    }

    public List<MessageLine> getNow() {
        return lines(now());
    }

    public List<MessageLine> getPlanned() {
        return lines(planned());
    }

    /** What is over or was taken back, the latest first. */
    public List<MessageLine> getPast() {
        return lines(over().limit(past).toList());
    }

    /** Whether there is more of what is over. */
    public boolean isMorePast() {
        return over().count() > past;
    }

    /** The message that is looked at, null when there is none. */
    public MessageSheet getSheet() {
        if (sheet == null && message != null) {
            sheet = MessageSheet.of(messages.get(message), messages.history(message), settings.words(), clock.get());
        }
        return sheet;
    }

    /** Takes the message back at once and shows what became of it. */
    public String withdraw() {
        messages.withdraw(message, null);
        return Navigation.samePage();
    }

    private Stream<StoredMessage> over() {
        int limit = Math.min(MOST, past + 1);
        return Stream.of(MessageState.PAST, MessageState.WITHDRAWN)
                .map(state -> messages.list(state, null, limit))
                .map(Page::items)
                .flatMap(List::stream)
                .sorted((one, other) -> other.changedAt().compareTo(one.changedAt()));
    }

    private List<StoredMessage> now() {
        if (now == null) {
            now = messages.list(MessageState.NOW, null, MOST).items();
        }
        return now;
    }

    private List<StoredMessage> planned() {
        if (planned == null) {
            planned = messages.list(MessageState.PLANNED, null, MOST).items();
        }
        return planned;
    }

    private List<MessageLine> lines(List<StoredMessage> found) {
        Words words = settings.words();
        MessageWords tell = new MessageWords(words, clock.get());
        return found.stream().map(one -> MessageLine.of(one, tell, words)).toList();
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message == null || message.isBlank() ? null : message.strip();
    }

    /** How many of those that are over are shown. */
    public int getPastShown() {
        return past;
    }

    public void setPastShown(int shown) {
        past = Math.max(STEP, Math.min(MOST - 1, shown));
    }

    /** How many are shown when more are asked for. */
    public int getPastNext() {
        return Math.min(MOST - 1, past * 2);
    }
}

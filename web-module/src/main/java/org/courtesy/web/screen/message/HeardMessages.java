package org.courtesy.web.screen.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.audience.Listener;
import org.courtesy.finding.CustomerValue;
import org.courtesy.message.MessageService;
import org.courtesy.web.screen.customer.CustomerPage;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** What is to be said now to the customer on the screen. */
@Named
@RequestScoped
public class HeardMessages {

    private final MessageService messages;
    private final UserSettings settings;
    private final ReaderClock clock;

    private final Map<String, List<HeardMessage>> heard = new HashMap<>();

    @Inject
    public HeardMessages(MessageService messages, UserSettings settings, ReaderClock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected HeardMessages() {
        this(null, null, null);
    }

    /** The messages that are valid now and concern the customer, the most important first. */
    public List<HeardMessage> by(CustomerPage page) {
        return heard.computeIfAbsent(page.record().customer().number(), number -> read(page));
    }

    private List<HeardMessage> read(CustomerPage page) {
        CustomerValue value = page.assessment().clv();
        Words words = settings.words();
        MessageWords tell = new MessageWords(words, clock.get());
        Locale customer = words.spokenBy(page.record().customer()).locale();
        return messages.heardBy(Listener.of(page.record(), value == null ? null : value.segment())).stream()
                .map(message -> HeardMessage.of(message.content(), words, customer, tell))
                .toList();
    }
}

package org.courtesy.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Constraints;

/** Keeps events that cannot be taken, each once however often it comes. Whoever takes events hands them in. */
@ApplicationScoped
public class DeadLetters {

    private final DeadLetterBook book;

    /** For the container's proxy. */
    protected DeadLetters() {
        this(null);
    }

    @Inject
    DeadLetters(DeadLetterBook book) {
        this.book = book;
    }

    /**
     * Keeps an event, in a transaction of its own.
     *
     * @param json the event as it came
     * @param refused why it was not taken
     * @return id of the dead letter
     */
    public UUID keep(EventChannel channel, byte[] json, TakenEvent refused) {
        String raw = new String(json, StandardCharsets.UTF_8).replace('\0', '\ufffd');
        String fingerprint = CaseJson.sha256Of(raw);
        try {
            return book.keep(channel, raw, fingerprint, refused);
        } catch (PersistenceException atTheSameTime) {
            if (Constraints.violated(atTheSameTime, "uq_dead_letter_event")) {
                return book.keep(channel, raw, fingerprint, refused);
            }
            throw atTheSameTime;
        }
    }
}

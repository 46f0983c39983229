package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.courtesy.shared.NotFoundException;

/** Tells other features the words of consents, and lays words down for them. Checks no rights. Runs in the caller's transaction. */
@ApplicationScoped
public class ConsentWords {

    private final ConsentTexts texts;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentWords() {
        this(null, null);
    }

    @Inject
    ConsentWords(ConsentTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A version of the words.
     *
     * @throws NotFoundException if there is none
     */
    public ConsentText text(String version) {
        return texts.find(version)
                .map(ConsentTextEntity::toText)
                .orElseThrow(() -> new NotFoundException("CONSENT_TEXT", version));
    }

    /** Lays complete words down unless that version is there. */
    public void layDown(ConsentText text, String by) {
        if (texts.find(text.version()).isEmpty()) {
            texts.add(new ConsentTextEntity(text, by, clock.instant()));
        }
    }
}

package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.shared.NotFoundException;

/** Tells other features the words of consents. Checks no rights. Runs in the caller's transaction. */
@ApplicationScoped
public class ConsentWords {

    private final ConsentTexts texts;

    /** For the container's proxy. */
    protected ConsentWords() {
        this(null);
    }

    @Inject
    ConsentWords(ConsentTexts texts) {
        this.texts = texts;
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
}

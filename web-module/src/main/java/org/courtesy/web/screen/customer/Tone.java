package org.courtesy.web.screen.customer;

/** How serious something shown is; the style sheet adds colour and sign, the sentence says it in words. */
public enum Tone {
    STOP,
    WARN,
    CALM,
    OK;

    /** Its class in the style sheet. */
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

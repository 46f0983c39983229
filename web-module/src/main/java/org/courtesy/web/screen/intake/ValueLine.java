package org.courtesy.web.screen.intake;

import java.io.Serializable;

/** A value of a column, and what it means. */
public final class ValueLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String text;
    private String meaning;

    ValueLine(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** The value as the mapping knows it. */
    String text() {
        return text;
    }

    /** The value as it is shown. */
    public String getShown() {
        return PreviewLine.shown(text);
    }

    /** The code that it means, null when it means nothing but itself. */
    public String getMeaning() {
        return meaning;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }
}

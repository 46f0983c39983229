package org.courtesy.message;

/**
 * A message in one language.
 *
 * @param title a line, at most 120 characters
 * @param text the words to say, at most 2,000 characters
 */
public record MessageText(String title, String text) {

    public MessageText {
        title = title == null || title.isBlank() ? null : title.strip();
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether nothing of it was written. */
    boolean empty() {
        return title == null && text == null;
    }

    /** Whether it can be shown. */
    boolean complete() {
        return title != null && text != null;
    }
}

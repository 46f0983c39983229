package org.courtesy.letter;

/**
 * A letter in one language.
 *
 * @param subject a line, at most 120 characters
 * @param body at most 6,000 characters; an empty line begins a paragraph
 */
public record LetterText(String subject, String body) {

    public LetterText {
        subject = subject == null || subject.isBlank() ? null : subject.strip();
        body = body == null || body.isBlank() ? null : body.strip().replace("\r\n", "\n");
    }

    /** Whether nothing of it was written. */
    boolean empty() {
        return subject == null && body == null;
    }
}

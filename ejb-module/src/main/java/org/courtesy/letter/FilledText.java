package org.courtesy.letter;

import java.util.List;
import java.util.Locale;
import org.courtesy.json.FieldError;

/**
 * The words of a template for one customer.
 *
 * @param text null when something is missing
 * @param sender who writes
 * @param wrong placeholders for which the customer has no value
 */
public record FilledText(Locale language, LetterText text, Sender sender, List<FieldError> wrong) {

    public FilledText {
        wrong = List.copyOf(wrong);
    }
}

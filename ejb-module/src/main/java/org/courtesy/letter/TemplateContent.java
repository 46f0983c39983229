package org.courtesy.letter;

import java.util.List;
import org.courtesy.fact.Purpose;

/**
 * What somebody writes to make a template, or to change one.
 *
 * @param name what the house calls it
 * @param type what the message is: a type of touchpoint or an action of the table of legal classes
 * @param purpose what it is filed as; absent: what the table says of its type alone
 * @param form absent: {@code LETTER}
 * @param carries types of what else is inside, e.g. a coupon in a bill
 * @param texts in one language at least
 */
public record TemplateContent(
        String name,
        String type,
        Purpose purpose,
        LetterForm form,
        Sender sender,
        List<String> carries,
        LetterTexts texts) {

    public TemplateContent {
        name = name == null || name.isBlank() ? null : name.strip();
        form = form == null ? LetterForm.LETTER : form;
        sender = sender == null ? Sender.NOBODY : sender;
        carries = carries == null ? List.of() : List.copyOf(carries);
        texts = texts == null ? LetterTexts.NONE : texts;
    }

    TemplateContent filedAs(Purpose filed) {
        return new TemplateContent(name, type, filed, form, sender, carries, texts);
    }
}

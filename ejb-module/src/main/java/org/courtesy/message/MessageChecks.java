package org.courtesy.message;

import java.util.Locale;
import org.courtesy.audience.AudienceChecks;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;
import org.courtesy.text.Texts;

/** What a message has to keep to. */
final class MessageChecks {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2000;

    private MessageChecks() {}

    /**
     * Refuses what cannot be said.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong
     */
    static void check(MessageContent content) {
        Checks checks = new Checks()
                .required("kind", content.kind())
                .ensure(lasts(content), "to", InputProblem.BEFORE_ITS_START, "from");
        check(content.texts(), checks);
        AudienceChecks.check("audience", content.audience(), checks);
        checks.done();
    }

    private static boolean lasts(MessageContent content) {
        return content.to() == null
                || content.from() == null
                || content.to().toInstant().isAfter(content.from().toInstant());
    }

    private static void check(MessageTexts texts, Checks checks) {
        boolean written = texts != null && texts.missing().size() < Texts.SUPPORTED.size();
        checks.ensure(written, "texts", InputProblem.MISSING);
        if (!written) {
            return;
        }
        for (Locale language : Texts.SUPPORTED) {
            MessageText text = texts.in(language);
            if (text != null) {
                String field = "texts." + language.getLanguage();
                checks.required(field + ".title", text.title())
                        .longest(field + ".title", text.title(), LONGEST_TITLE)
                        .required(field + ".text", text.text())
                        .longest(field + ".text", text.text(), LONGEST_TEXT)
                        .ensure(storable(text.title()), field + ".title", InputProblem.BAD_CHARACTERS)
                        .ensure(storable(text.text()), field + ".text", InputProblem.BAD_CHARACTERS);
            }
        }
    }

    private static boolean storable(String text) {
        return text == null || Checks.storable(text);
    }
}

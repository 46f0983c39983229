package org.courtesy.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;
import org.courtesy.text.Texts;

/** What a message has to keep to. */
final class MessageChecks {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2000;
    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_ENTRY = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Za-z-]{1,12}");

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
        check(content.audience(), checks);
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

    private static void check(Audience audience, Checks checks) {
        audience.countries().stream()
                .filter(country -> !COUNTRIES.contains(country))
                .forEach(country -> checks.ensure(false, "audience.countries", InputProblem.UNKNOWN_COUNTRY, country));
        audience.postalCodes().stream()
                .filter(code -> !POSTAL_CODE.matcher(code).matches())
                .forEach(code -> checks.ensure(false, "audience.postalCodes", InputProblem.NOT_USABLE, code));
        checkList("audience.countries", audience.countries(), checks);
        checkList("audience.postalCodes", audience.postalCodes(), checks);
        checkList("audience.products", audience.products(), checks);
        checkList("audience.segments", audience.segments(), checks);
    }

    private static void checkList(String field, List<String> entries, Checks checks) {
        checks.ensure(entries.size() <= MOST_ENTRIES, field, InputProblem.TOO_MANY, MOST_ENTRIES);
        entries.forEach(entry -> checks.longest(field, entry, LONGEST_ENTRY)
                .ensure(storable(entry), field, InputProblem.BAD_CHARACTERS));
    }

    private static boolean storable(String text) {
        return text == null || Checks.storable(text);
    }
}

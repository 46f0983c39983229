package org.courtesy.letter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.courtesy.text.Texts;

/**
 * A letter in the languages of the house. What was not written is null; whoever reads that language gets the first of English,
 * German and Danish that was.
 */
public record LetterTexts(LetterText de, LetterText da, LetterText en) {

    static final LetterTexts NONE = new LetterTexts(null, null, null);

    public LetterTexts {
        de = de == null || de.empty() ? null : de;
        da = da == null || da.empty() ? null : da;
        en = en == null || en.empty() ? null : en;
    }

    /** What was written in a language, null for nothing. */
    public LetterText in(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> de;
            case "da" -> da;
            default -> en;
        };
    }

    /** The languages that were written. */
    public List<Locale> written() {
        return Texts.SUPPORTED.stream().filter(language -> in(language) != null).toList();
    }

    /** The language in which somebody reads it who would like that one; there is one at least. */
    public Locale readIn(String wish) {
        Locale wanted = Locale.forLanguageTag(wish == null ? "" : wish);
        boolean spoken =
                Texts.SUPPORTED.stream().anyMatch(one -> one.getLanguage().equals(wanted.getLanguage()));
        return Stream.concat(spoken ? Stream.of(wanted) : Stream.empty(), Texts.SUPPORTED.stream())
                .filter(language -> in(language) != null)
                .findFirst()
                .orElseThrow();
    }
}

package org.courtesy.message;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.courtesy.text.Texts;

/**
 * A message in the languages of the house. What was not written is null; somebody who reads that language then gets the
 * first of English, German, Danish that was.
 */
public record MessageTexts(MessageText de, MessageText da, MessageText en) {

    public MessageTexts {
        de = written(de);
        da = written(da);
        en = written(en);
    }

    /** What was written in a language, null for nothing. */
    public MessageText in(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> de;
            case "da" -> da;
            default -> en;
        };
    }

    /** The language in which somebody reads it who would like that one; null while nothing complete was written. */
    public Locale readIn(Locale wish) {
        return Stream.of(wish, Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("da"))
                .filter(language -> in(language) != null && in(language).complete())
                .findFirst()
                .orElse(null);
    }

    /** The languages in which nothing was written. */
    public List<Locale> missing() {
        return Texts.SUPPORTED.stream().filter(language -> in(language) == null).toList();
    }

    private static MessageText written(MessageText text) {
        return text == null || text.empty() ? null : text;
    }
}

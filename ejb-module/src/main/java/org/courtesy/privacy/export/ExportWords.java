package org.courtesy.privacy.export;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.courtesy.text.Texts;

/** What is known in the words of a language: titles, labels, codes, days. */
final class ExportWords {

    static final String BUNDLE = "org.courtesy.privacy.export.export";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Texts texts;
    private final Locale locale;
    private final ResourceBundle words;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    /** @param zone of the customer */
    ExportWords(Texts texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.words = ResourceBundle.getBundle(BUNDLE, locale, ExportWords.class.getClassLoader(), NO_FALLBACK);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    Locale locale() {
        return locale;
    }

    Texts texts() {
        return texts;
    }

    String title(String section) {
        return words.getString("section." + section);
    }

    /** What is said about a section: where it comes from, why, for how long. */
    Optional<String> intro(String section) {
        return find("intro." + section);
    }

    /** The name of something known; some mean one thing in one section and another one elsewhere. */
    String label(String section, String key) {
        return find("field." + section + "." + key).orElseGet(() -> words.getString("field." + key));
    }

    String say(String key, Object... arguments) {
        return arguments.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** A sentence of the bundle as it stands. */
    Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    /** The words of a code: those of the rules, else those of the bundle, else the code in readable form. */
    String code(String vocabulary, String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        boolean name = vocabulary.equals("country") || vocabulary.equals("language");
        return name || texts.has(vocabulary, code)
                ? texts.text(vocabulary, code, locale)
                : own(vocabulary, code).orElseGet(() -> texts.text(vocabulary, code, locale));
    }

    private Optional<String> own(String vocabulary, String code) {
        return find(vocabulary + "." + code).or(() -> find("code." + code));
    }

    /** Whether a code has words, so that it need not be read as it is. */
    boolean has(String vocabulary, String code) {
        return texts.has(vocabulary, code) || own(vocabulary, code).isPresent();
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    String moment(OffsetDateTime moment) {
        return moments.format(moment);
    }

    String flag(boolean flag) {
        return words.getString(flag ? "yes" : "no");
    }
}

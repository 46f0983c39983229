package org.courtesy.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Calendar;

/**
 * Texts for codes, in the languages that the product speaks.
 *
 * <p>Immutable and safe for use by many threads. A text that is missing never fails: English stands in, then the code
 * itself in readable form.
 */
public final class Texts {

    /** The languages with a text for every code, the last resort first. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("da"));

    private static final String SAY = ".say";

    private final Map<String, Phrases> byLanguage = new HashMap<>();

    Texts(Map<String, Phrases> byLanguage) {
        this.byLanguage.putAll(byLanguage);
    }

    /** The texts that are shipped with the product. */
    public static Texts shipped() {
        return Shipped.TEXTS;
    }

    /**
     * The texts of a rule set.
     *
     * @param files path to text, as in the folder {@code texts/}; others are ignored
     */
    public static Texts of(Map<String, String> files) {
        Map<String, Phrases> byLanguage = new HashMap<>();
        SUPPORTED.forEach(locale ->
                byLanguage.put(locale.getLanguage(), Phrases.of(locale, files.getOrDefault(Phrases.path(locale), ""))));
        return new Texts(byLanguage);
    }

    /** The supported language that serves somebody best; English when they want none of them. */
    public static Locale best(List<LanguageRange> wanted) {
        Locale found = wanted == null ? null : Locale.lookup(wanted, SUPPORTED);
        return found == null ? Locale.ENGLISH : found;
    }

    /**
     * The text of a code, without a figure.
     *
     * @param kind what the code is: {@code driver refusal lifted action offer band channel purpose touchpoint} and so on,
     *     the first word of the keys in {@code rules/texts}; {@code country} and {@code language} take ISO codes
     * @param code the code, with {@code .<LEVEL>} for a driver that has several rows in the weights table
     */
    public String text(String kind, String code, Locale locale) {
        if (code == null) {
            return "";
        }
        return switch (kind) {
            case "country" ->
                new Locale("", code).getDisplayCountry(phrases(locale).locale());
            case "language" ->
                Locale.forLanguageTag(code).getDisplayLanguage(phrases(locale).locale());
            default -> sentence(kind + "." + code, locale).map(Sentence::plain).orElseGet(() -> readable(code));
        };
    }

    /** Words to say to the customer with an action; empty for actions without a conversation. */
    public Optional<String> say(String action, Locale locale) {
        return sentence("action." + action + SAY, locale).map(Sentence::plain);
    }

    /** A paragraph of the tables as people of a language cite it; empty for null. */
    public String citation(String basis, Locale locale) {
        return basis == null ? "" : Paragraphs.in(phrases(locale).locale(), basis);
    }

    /** The same assessment with every text in the language: a pure function, nothing but texts changes. */
    public Assessment translate(Assessment assessment, Locale locale) {
        return new Translation(this, locale, assessment).translated();
    }

    /** The same calendar with every text in the language. */
    public Calendar translate(Calendar calendar, Locale locale) {
        return new CalendarTranslation(this, locale).translated(calendar);
    }

    /** The text of a driver with its figure. */
    String driver(String code, String level, Number figure, String currency, Locale locale) {
        String key = "driver." + code;
        Optional<Sentence> sentence =
                level == null || level.isEmpty() ? Optional.empty() : sentence(key + "." + level, locale);
        return sentence.or(() -> sentence(key, locale))
                .map(found -> found.with(figure, currency))
                .orElseGet(() -> readable(code));
    }

    /** The text of a code with its figure. */
    String withFigure(String kind, String code, Number figure, String currency, Locale locale) {
        return sentence(kind + "." + code, locale)
                .map(found -> found.with(figure, currency))
                .orElseGet(() -> readable(code));
    }

    /** The text of a code with words put in. */
    String saying(String kind, String code, Map<String, String> words, Locale locale) {
        return sentence(kind + "." + code, locale)
                .map(found -> found.saying(words))
                .orElseGet(() -> readable(code));
    }

    /** Whether there is a text of a code. */
    public boolean has(String kind, String code) {
        return sentence(kind + "." + code, Locale.ENGLISH).isPresent();
    }

    /** The text of a code; empty when this language has none, so that the caller can leave it out. */
    public Optional<String> find(String kind, String code, Locale locale) {
        return own(kind + "." + code, locale).map(Sentence::plain);
    }

    /** The sentence of a key in that language and no other. */
    Optional<Sentence> own(String key, Locale locale) {
        return phrases(locale).find(key);
    }

    private Optional<Sentence> sentence(String key, Locale locale) {
        return phrases(locale).find(key).or(() -> phrases(Locale.ENGLISH).find(key));
    }

    private Phrases phrases(Locale locale) {
        Phrases own = locale == null ? null : byLanguage.get(locale.getLanguage());
        return own == null ? byLanguage.get(Locale.ENGLISH.getLanguage()) : own;
    }

    private static String readable(String code) {
        String words = code.replace('_', ' ').replace('.', ' ').strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Loads the shipped texts once, when they are first asked for. */
    private static final class Shipped {

        private static final Texts TEXTS = load();

        private static Texts load() {
            Map<String, Phrases> byLanguage = new HashMap<>();
            SUPPORTED.forEach(locale -> byLanguage.put(locale.getLanguage(), Phrases.shipped(locale)));
            return new Texts(byLanguage);
        }
    }
}

package org.courtesy.check;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.fact.CodeKind;

/** The sentences of a rule set, language by language. */
final class TextBook {

    /** The languages that the product speaks. */
    static final List<String> LANGUAGES = List.of("en", "de", "da");

    private static final String FOLDER = "texts/";
    private static final Map<CodeKind, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(CodeKind.REFUSAL, "refusal"),
            Map.entry(CodeKind.LIFT, "lifted"),
            Map.entry(CodeKind.ADVICE, "advice"),
            Map.entry(CodeKind.ALERT, "alert"),
            Map.entry(CodeKind.LOST, "lost"),
            Map.entry(CodeKind.DRIVER, "driver"),
            Map.entry(CodeKind.ACTION, "action"),
            Map.entry(CodeKind.TOUCHPOINT, "touchpoint"),
            Map.entry(CodeKind.OFFER, "offer"),
            Map.entry(CodeKind.DEADLINE, "deadline"),
            Map.entry(CodeKind.LOYALTY_LEVEL, "loyalty"),
            Map.entry(CodeKind.SEGMENT, "segment")));

    private final Map<String, PropertiesText> byLanguage = new LinkedHashMap<>();

    private TextBook(Map<String, String> files) {
        for (String language : LANGUAGES) {
            byLanguage.put(language, PropertiesText.of(files.getOrDefault(path(language), "")));
        }
    }

    /** @param files of a rule set, path to text */
    static TextBook of(Map<String, String> files) {
        return new TextBook(files);
    }

    static boolean concerns(String path) {
        return path.startsWith(FOLDER);
    }

    /** Where the sentences of a language stand. */
    static String path(String language) {
        return FOLDER + "texts_" + language + ".properties";
    }

    /** The kinds of codes that have a sentence. */
    static Set<CodeKind> kinds() {
        return WORDS.keySet();
    }

    /** The key of the sentence for a code. */
    static String key(CodeKind kind, String code) {
        return WORDS.get(kind) + "." + code;
    }

    PropertiesText in(String language) {
        return byLanguage.get(language);
    }

    /** The languages without a sentence for a key. */
    List<String> missing(String key) {
        return LANGUAGES.stream()
                .filter(language -> !byLanguage.get(language).texts().containsKey(key))
                .toList();
    }
}

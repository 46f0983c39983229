package org.courtesy.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A paragraph as people of a language cite it. Tables write it once, in a form that all can read: {@code § 7 (2) no. 1 UWG}
 * is "§ 7 Abs. 2 Nr. 1 UWG" for Germans; {@code markedsføringsloven § 10 (5)} is "markedsføringsloven § 10, stk. 5" for Danes.
 */
final class Citation {

    private static final Map<String, Map<Pattern, String>> BY_LANGUAGE = Map.of(
            "de",
            ordered(
                    "Dir\\. \\(EU\\)", "Richtlinie (EU)",
                    "\\((\\d+)\\) ([a-z])\\b", "Abs. $1 Buchst. $2",
                    "\\((\\d+)\\)", "Abs. $1",
                    "\\bno\\. ", "Nr. ",
                    "\\bGDPR\\b", "DSGVO"),
            "da",
            ordered(
                    "Dir\\. \\(EU\\)", "direktiv (EU)",
                    " \\((\\d+)\\) ([a-z])\\b", ", stk. $1, litra $2,",
                    " \\((\\d+)\\)", ", stk. $1",
                    " no\\. ", ", nr. ",
                    "\\bArt\\. ", "art. "));

    private Citation() {}

    private static Map<Pattern, String> ordered(String... pairs) {
        Map<Pattern, String> changes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            changes.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return changes;
    }

    /** The citation in a language; as it stands in the tables for every other one, and nothing for nothing. */
    static String in(Locale locale, String basis) {
        if (basis == null) {
            return "";
        }
        String cited = basis;
        for (Map.Entry<Pattern, String> change :
                BY_LANGUAGE.getOrDefault(locale.getLanguage(), Map.of()).entrySet()) {
            cited = change.getKey().matcher(cited).replaceAll(change.getValue());
        }
        return cited;
    }
}

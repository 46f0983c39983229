package org.courtesy.text;

import java.util.Locale;

/** References to the law as people of a country write them: § 7 (2) no. 1 UWG is § 7 Abs. 2 Nr. 1 UWG in German. */
final class Paragraphs {

    private static final String SUBSECTION = " ?\\((\\d+)\\)";
    private static final String LETTER = "(Abs\\. \\d+|stk\\. \\d+) ([a-z])\\b";

    private Paragraphs() {}

    /** A reference of the tables in the words of a language. */
    static String in(Locale locale, String reference) {
        return switch (locale.getLanguage()) {
            case "de" ->
                reference
                        .replaceAll(SUBSECTION, " Abs. $1")
                        .replaceAll(LETTER, "$1 lit. $2")
                        .replace(" no. ", " Nr. ")
                        .replace("Dir. (EU)", "Richtlinie (EU)")
                        .replace("GDPR", "DSGVO");
            case "da" ->
                reference
                        .replaceAll(SUBSECTION, ", stk. $1")
                        .replaceAll(LETTER, "$1, litra $2,")
                        .replace(" no. ", ", nr. ")
                        .replace("Dir. (EU)", "direktiv (EU)")
                        .replace("Art. ", "artikel ");
            default -> reference;
        };
    }
}

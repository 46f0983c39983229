package org.courtesy.shared;

import java.util.Locale;

/** Patterns for {@code lower(...) like :pattern escape '!'} that find a text wherever it stands, in whatever case. */
public final class Containing {

    private Containing() {}

    /** The pattern for a text in which nothing is a wildcard. */
    public static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}

package org.courtesy.benchmark;

import java.util.Collections;
import java.util.Locale;

/** Markdown, line by line. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A line of words, and an empty one behind it. */
    void say(String format, Object... values) {
        line(format.formatted(values));
        line("");
    }

    /** Begins a table; the first column is text, the others are figures. */
    void head(String... columns) {
        line("| " + String.join(" | ", columns) + " |");
        line("|---|" + String.join("", Collections.nCopies(columns.length - 1, "--:|")));
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /** The aim and what became of it. */
    static String atMost(double aim, double reached) {
        return "at most %s: %s".formatted(written(aim), reached <= aim ? "met" : "**missed**");
    }

    static String atLeast(double aim, double reached) {
        return "at least %s: %s".formatted(written(aim), reached >= aim ? "met" : "**missed**");
    }

    private static String written(double aim) {
        return aim == Math.rint(aim) ? Long.toString((long) aim) : Double.toString(aim);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

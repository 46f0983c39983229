package org.courtesy.web.screen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar that lies in a cell of a table and says nothing but what the number beside it says.
 *
 * @param parts its parts from left to right
 */
public record Bar(List<Part> parts) {

    private static final double WHOLE = 100;

    /**
     * A part.
     *
     * @param style how it is filled, from 0
     * @param x where it begins, in percent with a sign
     * @param width how long it is, likewise
     */
    public record Part(int style, String x, String width) {

        /** The filling. */
        public String fill() {
            return Fill.of(style);
        }
    }

    public Bar {
        parts = List.copyOf(parts);
    }

    /** A bar of one part. */
    static Bar of(long part, long whole) {
        return stacked(whole, part);
    }

    /** A bar of several parts, each in its own style. */
    static Bar stacked(long whole, long... amounts) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (int style = 0; style < amounts.length; style++) {
            double width = whole == 0 ? 0 : WHOLE * amounts[style] / whole;
            if (width > 0) {
                parts.add(new Part(style, percent(x), percent(width)));
            }
            x += width;
        }
        return new Bar(parts);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}

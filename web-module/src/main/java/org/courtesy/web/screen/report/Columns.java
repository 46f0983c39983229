package org.courtesy.web.screen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.web.screen.layout.Words;

/**
 * Columns side by side, each a stack of parts, as coordinates for a picture: percent across, so that it fits any window, and
 * pixels up. The table beside it says the same.
 *
 * @param title what it shows
 * @param height of the picture
 * @param ground where the columns stand
 * @param legend what the parts are, in the order in which they are stacked; empty when there is only one
 */
public record Columns(
        String title, int height, int ground, List<Legend> legend, List<Column> columns, List<Line> lines) {

    /** Name of a part. */
    public record Legend(int style, String text) {

        /** The filling. */
        public String fill() {
            return Fill.of(style);
        }
    }

    /**
     * A column.
     *
     * @param label below it
     * @param x its middle
     * @param says all of it in words
     */
    public record Column(String label, String x, String says, List<Part> parts) {}

    /** A part of a column: how it is filled, and where it is. */
    public record Part(int style, String x, int y, String width, int height) {

        /** The filling. */
        public String fill() {
            return Fill.of(style);
        }
    }

    /** A line across at a round number. */
    public record Line(int y, String text) {}

    /** What is to be shown of one column. */
    record Stack(String label, String says, long... parts) {}

    private static final int HIGH = 150;
    private static final int ABOVE = 16;
    private static final int BELOW = 20;
    private static final double WHOLE = 100;
    private static final double FULL_WIDTH = 0.72;
    private static final int LABELS = 14;

    public Columns {
        legend = List.copyOf(legend);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    static Columns of(String title, List<String> names, List<Stack> stacks, Words words) {
        return of(title, names, stacks, HIGH, words);
    }

    /** A small one without labels, for a tile. */
    static Columns small(String title, List<Stack> stacks, Words words) {
        Columns plain = of(title, List.of(), stacks, 44, words);
        return new Columns(title, plain.ground(), plain.ground(), List.of(), plain.columns(), List.of());
    }

    private static Columns of(String title, List<String> names, List<Stack> stacks, int high, Words words) {
        long greatest = stacks.stream().mapToLong(Columns::sum).max().orElse(0);
        long top = round(greatest);
        int above = high == HIGH ? ABOVE : 0;
        int ground = high + above;
        double step = stacks.isEmpty() ? 0 : WHOLE / stacks.size();
        int every = 1 + (stacks.size() - 1) / LABELS;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            Stack stack = stacks.get(i);
            boolean labelled = (stacks.size() - 1 - i) % every == 0;
            columns.add(new Column(
                    labelled ? stack.label() : "",
                    Bar.percent(step * (i + 0.5)),
                    stack.says(),
                    parts(stack, step * i + step * (1 - FULL_WIDTH) / 2, step * FULL_WIDTH, top, high, ground)));
        }
        List<Line> lines = top == 0
                ? List.of()
                : IntStream.rangeClosed(1, 2)
                        .mapToObj(half -> new Line(ground - high * half / 2, words.number(top * half / 2.0)))
                        .toList();
        return new Columns(
                title,
                ground + BELOW,
                ground,
                IntStream.range(0, names.size())
                        .mapToObj(style -> new Legend(style, names.get(style)))
                        .toList(),
                columns,
                lines);
    }

    private static List<Part> parts(Stack stack, double x, double width, long top, int high, int ground) {
        List<Part> parts = new ArrayList<>();
        long below = 0;
        for (int style = 0; style < stack.parts().length; style++) {
            int bottom = ground - up(below, top, high);
            below += stack.parts()[style];
            int y = ground - up(below, top, high);
            if (bottom > y) {
                parts.add(new Part(style, Bar.percent(x), y, Bar.percent(width), bottom - y));
            }
        }
        return parts;
    }

    private static int up(long amount, long top, int high) {
        return top == 0 ? 0 : (int) Math.round((double) high * amount / top);
    }

    private static long sum(Stack stack) {
        long sum = 0;
        for (long part : stack.parts()) {
            sum += part;
        }
        return sum;
    }

    /** The next number that is easily halved: 2, 4, 6, 10, 20, 40, 60, 100 ... */
    static long round(long greatest) {
        long unit = 1;
        while (true) {
            for (long step : new long[] {2, 4, 6, 10}) {
                if (step * unit >= greatest) {
                    return greatest == 0 ? 0 : step * unit;
                }
            }
            unit *= 10;
        }
    }

    /** Whether there is anything to see. */
    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.parts().isEmpty());
    }
}

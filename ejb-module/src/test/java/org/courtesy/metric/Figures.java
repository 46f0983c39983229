package org.courtesy.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

/** A page of figures as its readers see it. */
public record Figures(String text) {

    /** What somebody reads who accepts anything. */
    public static Figures of(Metrics metrics) {
        return of(metrics.page(null));
    }

    public static Figures of(Metrics.Page page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            page.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Figures(out.toString(UTF_8));
    }

    /** The value of a series, e.g. {@code courtesy_jobs{kind="sweep"}}; empty when there is none. */
    public OptionalDouble value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst();
    }

    /** The lines of a figure, without its comments. */
    public List<String> series(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .toList();
    }
}

package org.courtesy.metric;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The series of a meter by one label. Whatever comes after the first {@code most} values is counted as {@value #OTHER}: codes of rules are
 * written by people, and nobody must be able to fill the memory of those who read the figures.
 */
final class Few<T> {

    static final String OTHER = "other";

    private final int most;
    private final Function<String, T> series;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    Few(int most, Function<String, T> series) {
        this.most = most;
        this.series = series;
    }

    /** The series of a value. */
    T of(String value) {
        T found = known.get(value);
        if (found != null) {
            return found;
        }
        return known.computeIfAbsent(known.size() < most ? value : OTHER, series);
    }
}

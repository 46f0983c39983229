package org.courtesy.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What came of some rounds.
 *
 * @param values the least first
 */
record Spread(List<Double> values) {

    static Spread of(List<Double> values) {
        return new Spread(values.stream().sorted().toList());
    }

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        return of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Round by round what one says over what the other says. */
    static <T, B> Spread ratios(List<T> rounds, ToDoubleFunction<T> figure, List<B> base, ToDoubleFunction<B> other) {
        return of(new ArrayList<>(IntStream.range(0, Math.min(rounds.size(), base.size()))
                .mapToObj(i -> figure.applyAsDouble(rounds.get(i)) / other.applyAsDouble(base.get(i)))
                .toList()));
    }

    double median() {
        return values.get(values.size() / 2);
    }

    /** The median, and least and most in brackets. */
    String written(int digits) {
        return "%.{d}f (%.{d}f to %.{d}f)"
                .replace("{d}", Integer.toString(digits))
                .formatted(median(), values.get(0), values.get(values.size() - 1));
    }
}

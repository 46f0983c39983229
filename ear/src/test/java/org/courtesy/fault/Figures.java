package org.courtesy.fault;

import java.util.List;

/** Puts measured times into words. */
final class Figures {

    private Figures() {}

    /** Median, 99th percentile and maximum of milliseconds. */
    static String of(String what, List<Long> millis) {
        if (millis.isEmpty()) {
            return what + ": none";
        }
        return "%s: median %d ms, p99 %d ms, longest %d ms"
                .formatted(what, at(millis, 0.5), at(millis, 0.99), at(millis, 1));
    }

    /** A percentile. */
    static long at(List<Long> millis, double share) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}

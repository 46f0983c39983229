package org.courtesy.calibration;

import java.util.List;

/**
 * Symmetric difference between two distributions over the same bins, {@code sum((p - q) ln(p / q))} (Jeffreys). The
 * population stability index and the information value are both this figure, of different distributions.
 */
final class Divergence {

    /** A bin that is empty on one side counts as half a customer, since nothing has no logarithm. */
    private static final double EMPTY = 0.5;

    private Divergence() {}

    /** @throws IllegalArgumentException when the bins differ in number, or a side is empty or negative */
    static double between(List<Long> first, List<Long> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "Both sides have the same bins, not %d and %d".formatted(first.size(), second.size()));
        }
        double firstTotal = total(first);
        double secondTotal = total(second);
        double sum = 0;
        for (int bin = 0; bin < first.size(); bin++) {
            if (first.get(bin) > 0 || second.get(bin) > 0) {
                double p = Math.max(first.get(bin), EMPTY) / firstTotal;
                double q = Math.max(second.get(bin), EMPTY) / secondTotal;
                sum += (p - q) * Math.log(p / q);
            }
        }
        return sum;
    }

    private static double total(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        if (total == 0 || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Bins hold customers, not " + counts);
        }
        return total;
    }
}

package org.courtesy.benchmark;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one page cost the server, as the probe wrote it.
 *
 * @param id correlation id of the request
 * @param nanos from the beginning to the end of the servlet
 * @param cpuNanos CPU of its thread
 * @param serviceNanos of {@code nanos}, in services
 * @param serviceCpuNanos of {@code cpuNanos}, in services
 * @param statementNanos of {@code nanos}, in statements to the database
 * @param views bytes of the views in the session, -1 when not asked
 * @param others bytes of everything else in the session, -1 when not asked
 */
record PageTime(
        String id,
        long nanos,
        long cpuNanos,
        long serviceNanos,
        long serviceCpuNanos,
        long statementNanos,
        int statements,
        long views,
        long others) {

    private static final double NANOS_PER_MILLI = 1e6;

    static PageTime of(String line) {
        String[] cells = line.split("\t");
        return new PageTime(
                cells[0],
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4]),
                Long.parseLong(cells[5]),
                Long.parseLong(cells[6]),
                Integer.parseInt(cells[7]),
                Long.parseLong(cells[8]),
                Long.parseLong(cells[9]));
    }

    /** A quantile in milliseconds: the smallest value that so large a share of all values does not exceed. */
    static double millis(List<PageTime> times, ToLongFunction<PageTime> what, double share) {
        long[] sorted = times.stream().mapToLong(what).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MILLI;
    }
}

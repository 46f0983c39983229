package org.courtesy.benchmark;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;

/**
 * Judges the same random cases on one thread and on two: {@code Determinism [count [every]]}. Each case whose number is a
 * multiple of {@code every} is explained too, 100 unless said otherwise: an explanation judges the case again and again
 * and would take most of the time. Prints a checksum of all answers for each and ends with 1 when they differ.
 */
public final class Determinism {

    private static final int DEFAULT_COUNT = 1_000_000;
    private static final int DEFAULT_EVERY = 100;

    /** Of the 64-bit hash of Fowler, Noll and Vo. */
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Assessor assessor;
    private final RandomCases cases;
    private final int every;

    Determinism(Assessor assessor, int every) {
        this.assessor = assessor;
        this.every = every;
        this.cases = new RandomCases(assessor.policy().touchpoints().codes());
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_COUNT;
        int every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_EVERY;
        Determinism determinism = new Determinism(Shipped.assessor(), every);
        long one = determinism.checksum(count, 1);
        System.out.printf("%d cases on 1 thread:  %016x%n", count, one);
        long two = determinism.checksum(count, 2);
        System.out.printf("%d cases on 2 threads: %016x%n", count, two);
        System.exit(one == two ? 0 : 1);
    }

    /** Checksum of the answers to the first cases, judged on so many threads. */
    long checksum(int count, int threads) throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            // A parallel stream that is started in a pool runs on that pool's threads.
            return pool.submit(() -> IntStream.range(0, count)
                            .parallel()
                            .mapToLong(this::answer)
                            .sum())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    // Begins with the number of the case, so that the sum, whatever its order, knows whose answer each one is.
    private long answer(int number) {
        Assessment assessment = assessor.assess(cases.number(number), Mode.WHAT_IF, number % every == 0);
        String said =
                assessment.toString().replace("micros=" + assessment.trace().micros(), "");
        long hash = number;
        for (int i = 0; i < said.length(); i++) {
            hash = (hash ^ said.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}

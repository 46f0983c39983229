package org.courtesy.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.replay.ForwardReplay;
import org.courtesy.replay.JudgedTwice;
import org.courtesy.replay.RecordedDecision;
import org.courtesy.replay.ReplayFailedException;
import org.courtesy.replay.ReplayReport;
import org.courtesy.replay.ReplayTally;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * Replays stored decisions without a database: {@code ReplayLoad [decisions [threads]]}. Each is read from its JSON and
 * judged by the shipped rules and by a candidate with a smaller advertising budget. Prints seconds and the peak of the heap.
 */
public final class ReplayLoad {

    private static final int DEFAULT_DECISIONS = 100_000;
    private static final int DEFAULT_THREADS = 2;

    /** Decisions of one customer. */
    private static final int EACH = 10;

    private static final double MEGABYTE = 1024 * 1024;

    private final ForwardReplay replay;
    private final RandomCases cases;

    private ReplayLoad() {
        RuleBase rules = Shipped.rules();
        PolicySnapshot policy = Shipped.policy();
        PolicySnapshot smaller =
                PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of("advertisingPoints30Days", "3"));
        replay = new ForwardReplay(new Assessor(rules, policy), new Assessor(rules, smaller));
        cases = new RandomCases(policy.touchpoints().codes());
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int decisions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_DECISIONS;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_THREADS;
        ReplayLoad load = new ReplayLoad();
        long start = System.nanoTime();
        ReplayReport report = load.replay(decisions / EACH, threads);
        System.out.printf(
                "%d decisions on %d customers, %d flipped, %d threads: %.1f s, heap peak %.0f MB, report %d bytes%n",
                report.decisions(),
                report.customers().judged(),
                report.flipped(),
                threads,
                (System.nanoTime() - start) / 1e9,
                heapPeak() / MEGABYTE,
                CaseJson.write(report).length());
    }

    private ReplayReport replay(int customers, int threads) throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            // A parallel stream that is started in a pool runs on that pool's threads.
            return pool.submit(() -> IntStream.range(0, customers)
                            .parallel()
                            .mapToObj(this::customer)
                            .reduce(ReplayReport.EMPTY, ReplayReport::plus))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    /** One case over and over, a day later each time. */
    private ReplayReport customer(int number) {
        ForwardReplay.Course course = replay.open();
        ReplayTally tally = new ReplayTally();
        CustomerCase first = cases.number(number);
        JudgedTwice latest = null;
        boolean flipped = false;
        for (int day = 0; day < EACH; day++) {
            String stored = CaseJson.write(first.at(first.asOf().plusDays(day)));
            CustomerCase inputs = CaseJson.read(stored, CustomerCase.class);
            try {
                JudgedTwice judged = course.judge(new RecordedDecision("d-" + day, Mode.LIVE, inputs))
                        .orElse(null);
                if (judged == null) {
                    tally.notMade();
                } else {
                    tally.add(judged);
                    latest = judged;
                    flipped |= judged.flips();
                }
            } catch (ReplayFailedException e) {
                tally.failed(e.side());
            }
        }
        if (latest != null) {
            tally.customer(latest, flipped);
        }
        return tally.report();
    }

    private static double heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}

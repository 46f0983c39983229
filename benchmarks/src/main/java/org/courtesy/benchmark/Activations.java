package org.courtesy.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * Builds the rules again and again and swaps them as the server does, without closing the old ones, while a thread goes on
 * deciding: {@code Activations [count]}. Prints metaspace and heap after a collection, and ends with 1 when a decision
 * failed or named a version that was not the one it was judged by.
 */
public final class Activations {

    private static final int DEFAULT_COUNT = 200;
    private static final int BETWEEN_LINES = 10;
    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";

    private final AtomicReference<Assessor> live = new AtomicReference<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    private Activations() {}

    public static void main(String[] arguments) throws InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_COUNT;
        System.exit(new Activations().run(count) ? 0 : 1);
    }

    private boolean run(int count) throws InterruptedException {
        live.set(build(0));
        Thread deciding = new Thread(this::decide);
        deciding.start();
        System.out.println("activations  metaspace MB  heap MB  decisions");
        for (int version = 1; version <= count; version++) {
            live.set(build(version));
            if (version % BETWEEN_LINES == 0) {
                System.gc();
                System.out.printf("%11d %13.1f %8.1f %10d%n", version, used("Metaspace"), heap(), decisions.get());
            }
        }
        running.set(false);
        deciding.join();
        System.out.println("wrong or failed decisions: " + wrong);
        return wrong.get() == 0;
    }

    private static Assessor build(int version) {
        Map<String, String> files = new TreeMap<>(RuleSetFiles.shipped().files());
        files.computeIfPresent(RULE, (path, text) -> text + "// " + version + "\n");
        RuleSetFiles changed = RuleSetFiles.of(files);
        RuleSetRef ref = new RuleSetRef("standard", version, changed.checksum());
        return new Assessor(RuleBase.build(ref, changed, Activations.class.getClassLoader()), Shipped.policy());
    }

    private void decide() {
        CustomerCase one = TypicalCase.one();
        while (running.get()) {
            Assessor assessor = live.get();
            try {
                Assessment assessment = assessor.assess(one, Mode.WHAT_IF, false);
                if (!assessment.ruleSet().equals(assessor.rules().ref())) {
                    wrong.incrementAndGet();
                }
            } catch (RuntimeException e) {
                wrong.incrementAndGet();
            }
            decisions.incrementAndGet();
        }
    }

    private static double heap() {
        return megabytes(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private static double used(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(bean -> bean.getName().equals(pool))
                .map(MemoryPoolMXBean::getUsage)
                .mapToDouble(usage -> megabytes(usage.getUsed()))
                .sum();
    }

    private static double megabytes(long bytes) {
        return bytes / (double) (1 << 20);
    }
}

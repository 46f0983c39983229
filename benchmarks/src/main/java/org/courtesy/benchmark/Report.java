package org.courtesy.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.naive.NaiveRules;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and writes what they say as Markdown: {@code Report <file>}. */
public final class Report {

    private static final String GARBAGE = "gc.alloc.rate.norm";

    private final Map<String, RunResult> results;
    private final StringBuilder text = new StringBuilder();

    private Report(Collection<RunResult> results) {
        this.results = results.stream()
                .collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(), result -> result));
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DecisionBenchmark.class.getSimpleName())
                        .include(NaiveBenchmark.class.getSimpleName())
                        .include(BuildBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .build())
                .run();
        String markdown = new Report(results).markdown();
        Files.writeString(Path.of(arguments[0]), markdown);
        System.out.println(markdown);
    }

    private String markdown() throws IOException {
        line("# Speed of the rules, as ratios");
        line("");
        line(
                "One run on one machine; the ratios are what counts. The case has 2 contracts, 3 consents and 9 touchpoints;");
        line("CPU is that of the whole process, collecting garbage included.");
        line("");
        machine();
        line("");
        line("| One decision | CPU µs | x twin | wall µs | garbage B | x twin |");
        line("|---|--:|--:|--:|--:|--:|");
        decision("Twin by hand: churn and contact", "twin", "twin");
        decision("Rules: churn and contact, no look ahead", "phases", "twin");
        decision("The same with the trace of what fired", "tracedPhases", "twin");
        decision("The same with every rule in a session", "sessionPhases", "twin");
        decision("Rules: whole assessment", "assessment", "twin");
        decision("The same explained", "assessmentExplained", "twin");
        line("");
        line("| 1000 decisions in a row, each | CPU µs | x twin | wall µs | garbage B | x twin |");
        line("|---|--:|--:|--:|--:|--:|");
        decision("Twin by hand: churn and contact", "bulkTwin", "bulkTwin");
        decision("Rules: churn and contact, no look ahead", "bulkPhases", "bulkTwin");
        decision("The same with every rule in a session", "bulkSessionPhases", "bulkTwin");
        decision("Rules: whole assessment", "bulkAssessment", "bulkTwin");
        line("");
        line("| %d of the rules, one decision | CPU µs | x house | wall µs | garbage B | x house |"
                .formatted(NaiveRules.IDS.size()));
        line("|---|--:|--:|--:|--:|--:|");
        decision("House style: one prepared question, one answer", "houseStyle", "houseStyle");
        decision("Naive style: raw facts, joins, accumulate, inferred facts", "naiveStyle", "houseStyle");
        line("");
        line("| First build of the shipped rules in a fresh JVM | wall ms |");
        line("|---|--:|");
        build("Classic compiler", "buildClassic");
        build("Executable model, which is what runs", "buildExecutable");
        return text.toString();
    }

    private void machine() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        String processor = "unknown processor";
        if (Files.isReadable(processors)) {
            try (Stream<String> lines = Files.lines(processors)) {
                processor = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse(processor);
            }
        }
        var system = ManagementFactory.getOperatingSystemMXBean();
        line("- %s, %d processors, %s %s, load %.1f at the end"
                .formatted(
                        processor,
                        system.getAvailableProcessors(),
                        system.getName(),
                        system.getVersion(),
                        system.getSystemLoadAverage()));
        line("- %s %s, Drools %s, %d rules"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        org.kie.api.KieServices.class.getPackage().getImplementationVersion(),
                        Shipped.rules().rules().size()));
    }

    private void decision(String what, String name, String base) {
        line("| %s | %.2f | %.1f | %.2f | %.0f | %.1f |"
                .formatted(
                        what,
                        cpu(name),
                        cpu(name) / cpu(base),
                        wall(name),
                        garbage(name),
                        garbage(name) / garbage(base)));
    }

    private void build(String what, String name) {
        line("| %s | %.0f |".formatted(what, wall(name)));
    }

    private double wall(String name) {
        return results.get(name).getPrimaryResult().getScore();
    }

    private double cpu(String name) {
        return secondary(name, CpuProfiler.LABEL);
    }

    private double garbage(String name) {
        return secondary(name, GARBAGE);
    }

    @SuppressWarnings("rawtypes") // JMH's own signature
    private double secondary(String name, String label) {
        for (Map.Entry<String, Result> result :
                results.get(name).getSecondaryResults().entrySet()) {
            if (result.getKey().endsWith(label)) {
                return result.getValue().getScore();
            }
        }
        throw new IllegalStateException(name + " was measured without " + label);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package org.courtesy.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.naive.NaiveRules;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The rules beside the hand-written twin and beside rules in the naive style, without a server. */
final class EnginePart implements Part {

    private static final String GARBAGE = "gc.alloc.rate.norm";
    private static final int COMPARED = 3000;

    private Map<String, RunResult> results;
    private Page page;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public String title() {
        return "The rules";
    }

    @Override
    public void measure(Bench bench, Page written) throws Exception {
        compare();
        page = written;
        results = new Runner(new OptionsBuilder()
                        .include(DecisionBenchmark.class.getSimpleName())
                        .include(NaiveBenchmark.class.getSimpleName())
                        .include(BuildBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .build())
                .run().stream()
                        .collect(Collectors.toMap(
                                result -> result.getPrimaryResult().getLabel(), result -> result));
        page.say(
                "The case has 2 contracts, 3 consents and 9 touchpoints; CPU is that of the whole process, collecting garbage included."
                        + " Rules and twin gave the same answers on %,d random cases, the naive rules on 1,000 before they were timed.",
                COMPARED);
        page.line("| One decision | CPU µs | x twin | wall µs | garbage B | x twin |");
        page.line("|---|--:|--:|--:|--:|--:|");
        decision("Twin by hand: churn and contact", "twin", "twin");
        decision("Rules: churn and contact, no look ahead", "phases", "twin");
        decision("The same with the trace of what fired", "tracedPhases", "twin");
        decision("The same with every rule in a session", "sessionPhases", "twin");
        decision("Rules: whole assessment", "assessment", "twin");
        decision("The same explained", "assessmentExplained", "twin");
        page.line("");
        page.line("| 1000 decisions in a row, each | CPU µs | x twin | wall µs | garbage B | x twin |");
        page.line("|---|--:|--:|--:|--:|--:|");
        decision("Twin by hand: churn and contact", "bulkTwin", "bulkTwin");
        decision("Rules: churn and contact, no look ahead", "bulkPhases", "bulkTwin");
        decision("The same with every rule in a session", "bulkSessionPhases", "bulkTwin");
        decision("Rules: whole assessment", "bulkAssessment", "bulkTwin");
        page.line("");
        page.line("| %d of the rules, one decision | CPU µs | x house | wall µs | garbage B | x house |"
                .formatted(NaiveRules.IDS.size()));
        page.line("|---|--:|--:|--:|--:|--:|");
        decision("House style: one prepared question, one answer", "houseStyle", "houseStyle");
        decision("Naive style: raw facts, joins, accumulate, inferred facts", "naiveStyle", "houseStyle");
        page.line("");
        page.line("| First build of the shipped rules in a fresh JVM | wall ms |");
        page.line("|---|--:|");
        build("Classic compiler", "buildClassic");
        build("Executable model, which is what runs", "buildExecutable");
    }

    private static void compare() {
        Assessor assessor = Shipped.assessor();
        Comparison comparison = new Comparison(assessor);
        RandomCases cases = new RandomCases(assessor.policy().touchpoints().codes());
        List<Comparison.Difference> differences = IntStream.range(0, COMPARED)
                .mapToObj(number -> comparison.differences(cases.number(number)))
                .flatMap(List::stream)
                .toList();
        if (!differences.isEmpty()) {
            throw new IllegalStateException("Rules and twin differ: " + differences.get(0));
        }
    }

    private void decision(String what, String name, String base) {
        page.line("| %s | %.2f | %.1f | %.2f | %.0f | %.1f |"
                .formatted(
                        what,
                        cpu(name),
                        cpu(name) / cpu(base),
                        wall(name),
                        garbage(name),
                        garbage(name) / garbage(base)));
    }

    private void build(String what, String name) {
        page.line("| %s | %.0f |".formatted(what, wall(name)));
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
}

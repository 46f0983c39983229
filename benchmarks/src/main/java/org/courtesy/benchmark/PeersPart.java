package org.courtesy.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtesy.assess.FirstPhases;
import org.courtesy.benchmark.Rounds.Call;
import org.courtesy.benchmark.Rounds.Round;
import org.courtesy.fact.CustomerCase;
import org.courtesy.naive.Findings;
import org.courtesy.naive.NaiveRules;
import org.courtesy.peer.ByHand;
import org.courtesy.peer.Engine;
import org.courtesy.peer.FlatCase;
import org.courtesy.peer.KieServer;
import org.courtesy.peer.Zen;
import org.courtesy.policy.PolicySnapshot;

/** Other rule engines on forty of the shipped rules, with the same answers as the product's engine. */
final class PeersPart implements Part {

    private static final int TYPICAL = 300;
    private static final int RANDOM = 700;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 6;

    /** Of every engine in every round, as long as it takes. */
    private static final double ROUND_SECONDS = 0.7;

    private static final int REQUESTS = 500;
    private static final int CONNECTIONS = 8;

    private static final String BY_HAND = "plain Java on the prepared facts";

    /** Keeps the compiler from leaving out what nobody reads. */
    private volatile int kept;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final PolicySnapshot policy = Shipped.policy();
    private final FirstPhases house = NaiveComparison.house();
    private final List<CustomerCase> cases = cases(house);
    private final List<Findings> expected = cases.stream()
            .map(each -> NaiveComparison.findings(house.assess(each)))
            .toList();
    private final List<FlatCase> flat =
            cases.stream().map(each -> FlatCase.of(each, policy)).toList();

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public String title() {
        return "Other engines on the same rules";
    }

    /** Customers about whom a risk may be said: the others are told apart before any rule is asked. */
    private static List<CustomerCase> cases(FirstPhases house) {
        RandomCases random = new RandomCases(Shipped.policy().touchpoints().codes());
        return Stream.concat(
                        TypicalCase.many(TYPICAL).stream(),
                        IntStream.range(0, RANDOM).mapToObj(random::number))
                .filter(each -> house.assess(each).churn() != null)
                .toList();
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        page.say(
                "%d of the shipped rules on %d cases; every engine gave the same answers to all of them before it was timed. One thread; CPU of the process,"
                        + " %d rounds in turns. Others than the product are given prepared, flat facts; what preparing costs has a row of its own.",
                NaiveRules.IDS.size(), cases.size(), ROUNDS);
        inProcess(page);
        page.line("");
        overHttp(bench, page);
    }

    private void inProcess(Page page) throws Exception {
        NaiveRules naive = new NaiveRules(policy);
        List<CustomerCase> typical = TypicalCase.many(TYPICAL);
        NaiveComparison.check(naive, house, typical);
        ByHand hand = new ByHand();
        Map<String, IntFunction<Object>> engines = new LinkedHashMap<>();
        engines.put(BY_HAND, with(hand));
        engines.put("preparing the facts from the case", i -> FlatCase.of(cases.get(i % cases.size()), policy));
        engines.put(
                "plain Java, preparing included", i -> hand.decide(FlatCase.of(cases.get(i % cases.size()), policy)));
        engines.put("the product's engine, preparing included", i -> house.assess(cases.get(i % cases.size())));
        engines.put("Drools 10 in the naive style, from raw facts", i -> naive.decide(typical.get(i % typical.size())));
        for (Engine engine : ServiceLoader.load(Engine.class)) {
            engines.put(engine.name(), with(engine));
        }
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        String zenSays = "";
        Path packages = Path.of(System.getProperty("zen.packages", "none"));
        try (Zen zen = Files.isDirectory(packages) ? new Zen(packages, flat) : null) {
            String zenName = "GoRules ZEN " + Zen.VERSION + ", in Node.js";
            if (zen == null) {
                zenSays = "GoRules ZEN was not measured: npm is missing or did not find it.";
            } else {
                check(zenName, zen.answers());
            }
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Map.Entry<String, IntFunction<Object>> engine : engines.entrySet()) {
                    double used = cpu(engine.getValue());
                    if (round >= WARM_UP) {
                        measured.computeIfAbsent(engine.getKey(), any -> new ArrayList<>())
                                .add(used);
                    }
                }
                if (zen != null) {
                    double used = zen.run(1000);
                    if (round >= WARM_UP) {
                        measured.computeIfAbsent(zenName, any -> new ArrayList<>())
                                .add(used);
                    }
                }
            }
        }
        page.head("Engine", "CPU µs", "x plain Java (least to most)");
        measured.forEach((name, values) -> page.row(
                name,
                Page.figure(Spread.of(values).median(), 1),
                Spread.ratios(values, each -> each, measured.get(BY_HAND), each -> each)
                        .written(1)));
        if (!zenSays.isEmpty()) {
            page.line("");
            page.line(zenSays);
        }
    }

    private IntFunction<Object> with(Engine engine) {
        check(engine.name(), flat.stream().map(engine::decide).toList());
        return i -> engine.decide(flat.get(i % flat.size()));
    }

    private void check(String engine, List<Findings> answers) {
        for (int i = 0; i < cases.size(); i++) {
            if (!answers.get(i).equals(expected.get(i))) {
                throw new IllegalStateException(
                        "%s says of case %d%n%s%ninstead of%n%s".formatted(engine, i, answers.get(i), expected.get(i)));
            }
        }
    }

    /** Microseconds of one decision. */
    private double cpu(IntFunction<Object> engine) {
        long end = System.nanoTime() + (long) (ROUND_SECONDS * 1e9);
        long used = system.getProcessCpuTime();
        int count = 0;
        int sink = 0;
        while (System.nanoTime() < end) {
            sink += engine.apply(count++).hashCode();
        }
        used = system.getProcessCpuTime() - used;
        kept = sink;
        return used / 1000.0 / count;
    }

    private void overHttp(Bench bench, Page page) throws Exception {
        Path home = Path.of(System.getProperty("kie-server.home", "none"));
        if (!Files.isDirectory(home)) {
            page.line("KIE Server was not measured: it could not be downloaded.");
            return;
        }
        Endpoints endpoints = bench.endpoints();
        Stage product = bench.product();
        try (KieServer kie = new KieServer(home, free(), free())) {
            for (int i = 0; i < flat.size(); i += 10) {
                Findings said = kie.decide(flat.get(i));
                if (!said.equals(expected.get(i))) {
                    throw new IllegalStateException(
                            "KIE Server says of case %d%n%s%ninstead of%n%s".formatted(i, said, expected.get(i)));
                }
            }
            long server = kie.server();
            Call asked = i -> kie.request(flat.get(0));
            String own = "the product's engine on the same rules, in a hand-written endpoint";
            Map<String, List<Round>> measured = new LinkedHashMap<>();
            try (Rounds rounds = new Rounds(REQUESTS, CONNECTIONS)) {
                for (int i = 0; i < WARM_UP * 2 + ROUNDS; i++) {
                    Map<String, Round> turn = new LinkedHashMap<>();
                    turn.put(own, rounds.run(endpoints.judgedByForty(), product::cpu));
                    turn.put("the product's whole decision", rounds.run(endpoints.judged(), product::cpu));
                    turn.put(
                            "KIE Server " + KieServer.VERSION + " on WildFly 26",
                            rounds.run(asked, () -> cpuOf(server)));
                    if (i >= WARM_UP * 2) {
                        turn.forEach((what, round) -> measured.computeIfAbsent(what, any -> new ArrayList<>())
                                .add(round));
                    }
                }
            }
            page.head(
                    "Over HTTP", "CPU of the server µs", "x product's engine (least to most)", "per s", "p50 / p99 ms");
            measured.forEach((what, rounds) -> page.row(
                    what,
                    Page.figure(Spread.of(rounds, Round::cpu).median(), 0),
                    Spread.ratios(rounds, Round::cpu, measured.get(own), Round::cpu)
                            .written(1),
                    Page.figure(Spread.of(rounds, Round::rate).median(), 0),
                    Page.figure(Spread.of(rounds, each -> each.millis(0.5)).median(), 1) + " / "
                            + Page.figure(
                                    Spread.of(rounds, each -> each.millis(0.99)).median(), 1)));
        }
    }

    private static long cpuOf(long process) {
        return ProcessHandle.of(process)
                .flatMap(one -> one.info().totalCpuDuration())
                .orElseThrow()
                .toNanos();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

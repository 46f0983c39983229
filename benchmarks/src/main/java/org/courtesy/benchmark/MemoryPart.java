package org.courtesy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server's process holds after a start and after it has decided some thousand times. */
final class MemoryPart implements Part {

    private static final int CONNECTIONS = 16;
    private static final int JUDGED = 10_000;
    private static final int RECORDED = 5_000;
    private static final Pattern ALIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern LOADED = Pattern.compile("java\\.cls\\.(?:sharedL|l)oadedClasses=(\\d+)");
    private static final Pattern UNLOADED = Pattern.compile("java\\.cls\\.(?:sharedU|u)nloadedClasses=(\\d+)");
    private static final Pattern METASPACE = Pattern.compile("sun\\.gc\\.metaspace\\.used=(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int KILO = 1024;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String title() {
        return "Memory";
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        bench.fill();
        Stage product = bench.product();
        product.stop();
        product.start();
        page.say(
                "The server's process, largest heap as `./run` has it. Alive is what a full collection leaves. Load: %,d decisions that are not stored and"
                        + " %,d that are, on %d connections; %,d customers.",
                JUDGED, RECORDED, CONNECTIONS, Bench.CUSTOMERS);
        page.head("When", "alive MB", "classes", "metaspace MB", "resident MB");
        row(page, "after the start", product);
        Endpoints endpoints = bench.interfaceAlone();
        load(product, endpoints.judged(), JUDGED);
        load(product, endpoints.recorded(), RECORDED);
        row(page, "after the load", product);
    }

    private static void load(Stage product, Rounds.Call call, int requests) throws IOException, InterruptedException {
        try (Rounds rounds = new Rounds(requests, CONNECTIONS)) {
            rounds.run(call, product::cpu);
        }
    }

    private static void row(Page page, String when, Stage product) throws IOException, InterruptedException {
        // The histogram collects everything first.
        long alive = sum(ALIVE, ask(product, "GC.class_histogram"));
        String counters = ask(product, "PerfCounter.print");
        String status = Files.readString(Path.of("/proc", Long.toString(product.server()), "status"));
        page.row(
                when,
                Page.figure(alive / (double) (KILO * KILO), 0),
                Page.figure(sum(LOADED, counters) - sum(UNLOADED, counters), 0),
                Page.figure(sum(METASPACE, counters) / (double) (KILO * KILO), 0),
                Page.figure(sum(RESIDENT, status) / (double) KILO, 0));
    }

    private static long sum(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.results()
                .map((MatchResult each) -> each.group(1))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String ask(Stage product, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(product.server()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

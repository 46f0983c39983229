package org.courtesy.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Seven tenths of what can be taken, for as long as wanted. */
final class LoadHeld implements Fault {

    private static final double SHARE = 0.7;
    private static final int PARTS = 6;
    private static final int WARM_MINUTES = 3;
    private static final Pattern SESSIONS = Pattern.compile(
            "\\s(\\d+)\\s+\\d+\\s+org\\.drools\\S*\\.(?:StatefulKnowledgeSessionImpl|ReteEvaluatorImpl)\\s");
    private static final Pattern HEAP = Pattern.compile("Total\\s+(\\d+)\\s+(\\d+)");
    private static final Pattern CLASSES = Pattern.compile("java\\.cls\\.(?:sharedL|l)oadedClasses=(\\d+)");
    private static final Pattern UNLOADED = Pattern.compile("java\\.cls\\.(?:sharedU|u)nloadedClasses=(\\d+)");

    /** Of less a server that has just started says nothing: it still loads what it needs. */
    private static final int JUDGED_MINUTES = 10;

    private static final double MOST_GROWTH = 1.05;

    /** What is left in the server after a full collection. */
    private record Alive(long megabytes, long classes, long sessions, long threads) {

        /** What has grown since that. */
        private List<String> grownSince(Alive before) {
            List<String> grown = new ArrayList<>();
            note(grown, "heap", before.megabytes, megabytes);
            note(grown, "classes", before.classes, classes);
            note(grown, "rule sessions", before.sessions, sessions);
            note(grown, "threads", before.threads, threads);
            return grown;
        }

        private static void note(List<String> grown, String what, long before, long now) {
            if (now > before * MOST_GROWTH) {
                grown.add(what + " grew from " + before + " to " + now);
            }
        }

        @Override
        public String toString() {
            return megabytes + " MB, " + classes + " classes, " + sessions + " sessions, " + threads + " threads";
        }
    }

    @Override
    public String name() {
        return "load-held";
    }

    @Override
    public String promise() {
        return "seven tenths of the touchpoints that can be taken, so many minutes: no error, and what is alive after a full collection,"
                + " classes and rule sessions do not grow";
    }

    /** Minutes. */
    @Override
    public int times(boolean longer) {
        return longer ? 30 : 1;
    }

    @Override
    public Lab lab() throws IOException {
        return Lab.apart();
    }

    @Override
    public Finding run(Lab lab, int minutes) throws Exception {
        try (ClientLog log = new ClientLog()) {
            Load load = new Load(lab, log);
            double rate = load.most(Duration.ofMinutes(Math.min(minutes, WARM_MINUTES))) * SHARE;
            List<Alive> alive = new ArrayList<>(List.of(alive(lab)));
            List<Reply> replies = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                replies.addAll(load.open(rate, Duration.ofSeconds(minutes * 60L / PARTS))
                        .replies());
                alive.add(alive(lab));
                Faults.say(replies.size() + " asked; " + alive.get(alive.size() - 1));
            }
            List<String> broken = new ArrayList<>(new StoredRows(lab.database()).compare(log));
            long failed = replies.stream().filter(reply -> !reply.done()).count();
            if (failed > 0) {
                broken.add(failed + " of " + replies.size() + " were not taken");
            }
            if (minutes >= JUDGED_MINUTES) {
                // The first part warms up.
                broken.addAll(alive.get(PARTS).grownSince(alive.get(1)));
            }
            return new Finding(
                    broken,
                    "%.0f a second, %s; answers %s; alive one after the other: %s"
                            .formatted(
                                    rate,
                                    Figures.of("taken in", Load.millis(replies)),
                                    log.kinds(),
                                    alive.stream().map(Alive::toString).collect(Collectors.joining("; "))));
        }
    }

    /** The histogram makes a full collection. */
    private static Alive alive(Lab lab) throws IOException, InterruptedException {
        String histogram = ask(lab, "GC.class_histogram");
        String counters = ask(lab, "PerfCounter.print");
        Matcher heap = HEAP.matcher(histogram);
        if (!heap.find()) {
            throw new IOException(histogram);
        }
        return new Alive(
                Long.parseLong(heap.group(2)) / (1 << 20),
                sum(CLASSES, counters) - sum(UNLOADED, counters),
                sum(SESSIONS, histogram),
                lab.threads());
    }

    private static long sum(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static String ask(Lab lab, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        Long.toString(lab.server().java().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

package org.courtesy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the process of a server holds.
 *
 * @param aliveMb what a full collection leaves of the heap
 * @param classes loaded and not unloaded
 * @param metaspaceMb what they take
 * @param residentMb all of the process
 */
record ServerMemory(double aliveMb, long classes, double metaspaceMb, double residentMb) {

    private static final Pattern ALIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern LOADED = Pattern.compile("java\\.cls\\.(?:sharedL|l)oadedClasses=(\\d+)");
    private static final Pattern UNLOADED = Pattern.compile("java\\.cls\\.(?:sharedU|u)nloadedClasses=(\\d+)");
    private static final Pattern METASPACE = Pattern.compile("sun\\.gc\\.metaspace\\.used=(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILO = 1024;

    static ServerMemory of(Stage stage) throws IOException, InterruptedException {
        // The histogram collects everything first.
        long alive = sum(ALIVE, ask(stage, "GC.class_histogram"));
        String counters = ask(stage, "PerfCounter.print");
        String status = Files.readString(Path.of("/proc", Long.toString(stage.server()), "status"));
        return new ServerMemory(
                alive / (KILO * KILO),
                sum(LOADED, counters) - sum(UNLOADED, counters),
                sum(METASPACE, counters) / (KILO * KILO),
                sum(RESIDENT, status) / KILO);
    }

    private static long sum(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.results()
                .map((MatchResult each) -> each.group(1))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String ask(Stage stage, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(stage.server()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

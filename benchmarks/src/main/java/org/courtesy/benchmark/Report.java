package org.courtesy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures and writes what comes of it as Markdown: {@code Report <file> [part...]}, all parts but the nodes and the peers unless some are named; a number
 * behind {@code sweep} says how many customers. What cannot be measured is said and ends nothing. Wants the system properties that {@code
 * ./benchmarks/run} gives.
 */
public final class Report {

    private static final long SWEPT = 100_000;

    private final Path file;
    private final Page page = new Page();

    private Report(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException {
        // Whoever interrupts it leaves nothing running.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        List<String> names = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        long swept = SWEPT;
        int sweep = names.indexOf("sweep") + 1;
        if (sweep > 0 && sweep < names.size() && names.get(sweep).matches("\\d+")) {
            swept = Long.parseLong(names.remove(sweep));
        }
        boolean whole = new Report(Path.of(arguments[0])).write(chosen(names, swept));
        System.exit(whole ? 0 : 1);
    }

    private static List<Part> chosen(List<String> names, long swept) {
        // What counts the server's own comes before anything else is put into it.
        List<Part> usual = List.of(
                new EnginePart(),
                new StartupPart(),
                new MemoryPart(),
                new HttpPart(),
                new StoredPart(),
                new SweepPart(swept));
        List<Part> all = new ArrayList<>(usual);
        all.add(new NodesPart(swept / 2));
        all.add(new PeersPart());
        List<String> known = all.stream().map(Part::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no part " + name + "; there are " + known);
        });
        return names.isEmpty()
                ? usual
                : all.stream().filter(part -> names.contains(part.name())).toList();
    }

    private boolean write(List<Part> parts) throws IOException {
        boolean whole = true;
        page.line("# Speed, as ratios");
        page.line("");
        machine();
        page.line("");
        page.say(
                "Machines differ and are seldom idle, so the ratios are what counts: both sides of each were measured in one run, in turns.");
        try (Bench bench = new Bench()) {
            for (Part part : parts) {
                page.say("## %s", part.title());
                double before = load();
                long start = System.nanoTime();
                Page own = new Page();
                try {
                    part.measure(bench, own);
                } catch (Exception failed) {
                    whole = false;
                    failed.printStackTrace();
                    own.say("%nNot measured: %s", failed);
                }
                page.line(own.toString());
                page.say(
                        "`./benchmarks/run %s`, %d s; load %.1f before and %.1f after.",
                        part.name(), (System.nanoTime() - start) / 1_000_000_000, before, load());
                Files.writeString(file, page.toString());
            }
        }
        System.out.println(page);
        return whole;
    }

    private void machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        page.line("- %s, %d processors, %s %s"
                .formatted(processor(), system.getAvailableProcessors(), system.getName(), system.getVersion()));
        page.line("- %s %s; Drools %s with %d rules; WildFly %s"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        org.kie.api.KieServices.class.getPackage().getImplementationVersion(),
                        Shipped.rules().rules().size(),
                        System.getProperty("wildfly.version")));
        page.line("- commit %s, %s"
                .formatted(System.getProperty("commit"), Instant.now().truncatedTo(ChronoUnit.MINUTES)));
    }

    private static String processor() {
        Path processors = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(processors)) {
            return "unknown processor";
        }
        try (Stream<String> lines = Files.lines(processors)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

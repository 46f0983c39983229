package org.courtesy.fault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The clock of the server jumps while programs write: the one that tells the time of day, not the one that measures how long something
 * takes. {@code libfaketime} stands between the server and its clock (Debian: {@code apt-get install faketime}); the product knows
 * nothing of it.
 */
final class ClockJumps implements Fault {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** A key is known for a day by the server's clock, and after a year it is a new one. */
    private static final long KEY_KNOWN = Duration.ofHours(12).toSeconds();

    private static final Duration NOTICED = Duration.ofSeconds(3);

    private final Path offset;

    ClockJumps() {
        offset = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("courtesy-clock-" + ProcessHandle.current().pid());
    }

    @Override
    public String name() {
        return "clock-jumps";
    }

    @Override
    public String promise() {
        return "the server's clock jumps an hour on and back, a second back as at a leap second, and into the nights of summer time: every"
                + " acknowledged write is there exactly once, a repeated request gets its first answer, sweeps come to their end";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 10 : 1;
    }

    @Override
    public Lab lab() throws IOException {
        Files.writeString(offset, "+0");
        return new Lab(
                new OwnPostgres(),
                Map.of(
                        "LD_PRELOAD",
                        library().toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        offset.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // With it each timed wait of a JVM ends at once: all threads turn in circles.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"),
                Path.of(System.getProperty("java.io.tmpdir")),
                () -> offset.toFile().delete());
    }

    private static Path library() throws IOException {
        try (DirectoryStream<Path> places = Files.newDirectoryStream(LIBRARIES)) {
            for (Path place : places) {
                Path library = place.resolve("faketime").resolve("libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return library;
                }
            }
        }
        throw new IllegalStateException("libfaketime is missing (Debian: apt-get install faketime)");
    }

    /** In words, and by how many seconds the clock is wrong then. */
    private static Map<String, Long> jumps() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("an hour on", 3_600L);
        all.put("and back", 0L);
        all.put("a second back", -1L);
        all.put("an hour back", -3_600L);
        all.put("and on", 0L);
        all.put("ten seconds before summer time ends", until("2027-10-31T00:59:50Z"));
        all.put("ten seconds before summer time begins", until("2027-03-28T00:59:50Z"));
        all.put("to the last day of February", until("2028-02-29T23:59:50Z"));
        all.put("and home", 0L);
        return all;
    }

    private static long until(String instant) {
        return ChronoUnit.SECONDS.between(Instant.now(), Instant.parse(instant));
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        List<String> broken = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (Writers writers = new Writers(lab)) {
            writers.await(50);
            long sweeps = 0;
            for (int i = 0; i < times; i++) {
                for (Map.Entry<String, Long> jump : jumps().entrySet()) {
                    Write once =
                            Write.next("K-" + System.nanoTime(), lab.customers().get(0), true);
                    Reply first = lab.program().post(once.path(), once.body(), once.id());
                    boolean sweep = lab.program().post("/sweeps", "{}", null).done();
                    sweeps += sweep ? 1 : 0;
                    Files.writeString(offset, "%+d".formatted(jump.getValue()));
                    LockSupport.parkNanos(NOTICED.toNanos());
                    int refused = writers.log().refused().size();
                    long begin = System.nanoTime();
                    writers.await(50);
                    told.add(jump.getKey() + ": 50 written in " + Caller.millisSince(begin) + " ms, "
                            + (writers.log().refused().size() - refused) + " refused");
                    Faults.say(told.get(told.size() - 1));
                    if (Math.abs(jump.getValue()) <= KEY_KNOWN) {
                        Reply again = lab.program().post(once.path(), once.body(), once.id());
                        if (!again.body().equals(first.body())) {
                            broken.add(jump.getKey() + ": a repeated request was answered " + again.kind()
                                    + ", not as before");
                        }
                    }
                }
            }
            String ended = "select count(*) from job where kind = 'SWEEP' and state = 'DONE'";
            long wanted = sweeps;
            Writers.until(() -> lab.database().count(ended) == wanted);
            if (lab.database().count(ended) != wanted) {
                broken.add(lab.database().count(ended) + " of " + wanted + " sweeps have come to their end");
            }
            Finding written = writers.judge(String.join("; ", told));
            broken.addAll(written.broken());
            return new Finding(broken, written.figures());
        }
    }
}

package org.courtesy.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * Has users open every page of a running server at once: {@code ScreenLoad <probe file> [http://127.0.0.1:8080/courtesy [users
 * [requests [rounds]]]]}. The server runs with the probe, has a base of {@link ScreenBase}, and lets one
 * name have any number of sessions ({@code COURTESY_SECURITY_SESSIONS=0}). Requests are those of one page
 * in one round, all users together. It is compared with a bare page, which is the template with nothing in it, in two ways:
 * first all users open the bare page only, then the page only; then each user opens both by turns, so that both meet the same
 * load. {@code SCREEN_PAGES}, names with commas between, narrows it down to some pages.
 */
public final class ScreenLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final int USERS = 20;
    private static final int REQUESTS = 60;
    private static final int ROUNDS = 3;
    private static final int ALONE = 200;
    private static final String HEAD =
            "| page | p50 | p95 | p99 | bare p95 | own p95 | SQL p95 | SQL | page / (2 bare + own) | by turns | CPU | bare CPU | own CPU |"
                    + " of CPU | HTML kB | view kB | beans kB |\n"
                    + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    private final ScreenUsers users;
    private final int requests;
    private final int rounds;

    private ScreenLoad(ScreenUsers users, int requests, int rounds) {
        this.users = users;
        this.requests = requests;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path probe = Path.of(arguments[0]);
        String server = arguments.length > 1 ? arguments[1] : SERVER;
        int users = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USERS;
        int requests = arguments.length > 3 ? Integer.parseInt(arguments[3]) : REQUESTS;
        int rounds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : ROUNDS;
        try (ScreenUsers all = new ScreenUsers(server, password(), users, new ProbeFile(probe))) {
            new ScreenLoad(all, requests, rounds).run();
        }
    }

    /** The password of all users, {@code COURTESY_PASSWORD} or that of the demo. */
    static String password() {
        return System.getenv().getOrDefault("COURTESY_PASSWORD", "courtesy");
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        String only = System.getenv().getOrDefault("SCREEN_PAGES", "");
        List<Screen> screens = new ArrayList<>(Screen.all(users));
        if (!only.isEmpty()) {
            screens.removeIf(screen -> !Arrays.asList(only.split(",")).contains(screen.name()));
        }
        for (Screen screen : screens) {
            users.openByTurns(List.of(Screen.BARE, screen), requests);
        }
        Map<String, Compared> alone = new TreeMap<>();
        Map<String, Compared> byTurns = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Screen screen : screens) {
                Compared times = alone.computeIfAbsent(screen.name(), Compared::of);
                times.bare()
                        .addAll(users.openByTurns(List.of(Screen.BARE), requests)
                                .get(0));
                times.page().addAll(users.openByTurns(List.of(screen), requests).get(0));
                List<List<PageTime>> turns = users.openByTurns(List.of(Screen.BARE, screen), requests);
                Compared both = byTurns.computeIfAbsent(screen.name(), Compared::of);
                both.bare().addAll(turns.get(0));
                both.page().addAll(turns.get(1));
            }
        }
        System.out.printf(
                "%d users, %d requests of each page and as many of the bare one; milliseconds on the server%n%n%s%n",
                users.count(), requests * rounds, HEAD);
        for (Screen screen : screens) {
            print(screen, alone.get(screen.name()), byTurns.get(screen.name()));
        }
    }

    private void print(Screen screen, Compared times, Compared turns) throws IOException, InterruptedException {
        List<List<PageTime>> single = users.openByTurnsAlone(List.of(Screen.BARE, screen), ALONE);
        double cpu = PageTime.millis(single.get(1), PageTime::cpuNanos, 0.5);
        double otherCpu = PageTime.millis(single.get(0), PageTime::cpuNanos, 0.5);
        double ownCpu = PageTime.millis(single.get(1), PageTime::serviceCpuNanos, 0.5);
        ScreenUsers.Weight weight = users.weigh(screen);
        System.out.printf(
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %d | %.2f | %.2f | %.1f | %.1f | %.1f | %.2f | %.0f |"
                        + " %.1f | %.1f |%n",
                screen.name(),
                PageTime.millis(times.page(), PageTime::nanos, 0.5),
                PageTime.millis(times.page(), PageTime::nanos, 0.95),
                PageTime.millis(times.page(), PageTime::nanos, 0.99),
                PageTime.millis(times.bare(), PageTime::nanos, 0.95),
                PageTime.millis(times.page(), PageTime::serviceNanos, 0.95),
                PageTime.millis(times.page(), PageTime::statementNanos, 0.95),
                times.page().stream().mapToInt(PageTime::statements).max().orElse(0),
                times.ratio(),
                turns.ratio(),
                cpu,
                otherCpu,
                ownCpu,
                cpu / (2 * otherCpu + ownCpu),
                weight.page() / 1024.0,
                weight.view() / 1024.0,
                weight.beans() / 1024.0);
    }

    /** What a page took, and a bare one. */
    private record Compared(List<PageTime> bare, List<PageTime> page) {

        static Compared of(String name) {
            return new Compared(new ArrayList<>(), new ArrayList<>());
        }

        /** The page over twice the bare one and its own query, at 95 %. */
        double ratio() {
            return PageTime.millis(page, PageTime::nanos, 0.95)
                    / (2 * PageTime.millis(bare, PageTime::nanos, 0.95)
                            + PageTime.millis(page, PageTime::serviceNanos, 0.95));
        }
    }
}

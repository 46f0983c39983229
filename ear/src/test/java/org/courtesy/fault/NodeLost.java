package org.courtesy.fault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Ports;

/** One of two nodes is killed while programs write through a balancer and the customers are swept; then the other one, and so on. */
final class NodeLost implements Fault {

    private static final int MOST_BETWEEN = 150;
    private static final Duration LONGEST_SWEEP = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final String OPEN_SWEEPS =
            "select count(*) from job where kind = 'SWEEP' and state in ('QUEUED', 'RUNNING')";

    @Override
    public String name() {
        return "node-lost";
    }

    @Override
    public String promise() {
        return "one of two nodes is killed: every acknowledged write is there exactly once, the other node answers whoever is turned to it,"
                + " and ends what the lost one was working on";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 20 : 2;
    }

    @Override
    public Lab lab() throws IOException {
        Map<String, String> settings = new HashMap<>(node("first"));
        settings.put("COURTESY_CLUSTER", "true");
        settings.put("COURTESY_CLUSTER_SECRET", random());
        settings.put("COURTESY_SECRET_KEY", random());
        return new Lab(new OwnPostgres(), settings);
    }

    private static Map<String, String> node(String name) throws IOException {
        return Map.of("COURTESY_NODE_ID", name, "COURTESY_CLUSTER_PORT", Integer.toString(Ports.free()));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        Map<String, String> settings = new HashMap<>(lab.settings());
        settings.putAll(node("second"));
        try (FurtherServer second = new FurtherServer(settings);
                Balancer balancer = new Balancer(lab.server(), second);
                Writers writers = new Writers(lab, lab.program().before(balancer))) {
            List<Long> refusing = new ArrayList<>();
            List<Long> again = new ArrayList<>();
            long taken = 0;
            for (int i = 1; i <= times; i++) {
                writers.await(1 + ThreadLocalRandom.current().nextInt(MOST_BETWEEN));
                FurtherServer lost = i % 2 == 0 ? second : lab.server();
                Caller other = lab.program().before(balancer);
                other.post("/sweeps", "{}", null);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_SWEEP.toNanos()));
                int refusedBefore = writers.log().refused().size();
                lost.crash();
                long begin = System.nanoTime();
                writers.await(1);
                again.add(Caller.millisSince(begin));
                refusing.add(lastRefusal(writers, refusedBefore, begin));
                taken += lab.database().count(OPEN_SWEEPS);
                lost.startAgain();
                Faults.say("killed " + i + " of " + times + ", refused for " + refusing.get(i - 1) + " ms, "
                        + writers.log().acknowledged().size() + " acknowledged");
            }
            Writers.until(() -> lab.database().count(OPEN_SWEEPS) == 0);
            List<String> broken = new ArrayList<>();
            long sweeps = lab.database().count("select count(*) from job where kind = 'SWEEP' and state = 'DONE'");
            if (sweeps != times) {
                broken.add(sweeps + " of " + times + " sweeps have come to their end");
            }
            Finding written = writers.judge(Figures.of("written again after the kill", again) + "; "
                    + Figures.of("last refusal after the kill", refusing) + "; " + taken + " of " + times
                    + " sweeps were open ten seconds after a kill");
            broken.addAll(written.broken());
            return new Finding(broken, written.figures());
        }
    }

    /** How long after the kill somebody was refused; 0 if nobody was. */
    private static long lastRefusal(Writers writers, int before, long begin) {
        int seen = before;
        long last = 0;
        while (System.nanoTime() - begin < QUIET.toNanos()) {
            int now = writers.log().refused().size();
            if (now > seen) {
                seen = now;
                last = Caller.millisSince(begin);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return last;
    }
}

package org.courtesy.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** PostgreSQL is killed while programs write: all of it, and every third time one process, upon which it ends all others itself. */
final class DatabaseKilled implements Fault {

    private static final int MOST_BETWEEN = 150;
    private static final int ONE_PROCESS_IN = 3;
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "database-killed";
    }

    @Override
    public String promise() {
        return "nothing is acknowledged without its rows; meanwhile 503 with a code and Retry-After; it goes on by itself, without a"
                + " restart of the server";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 50 : 3;
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        try (Writers writers = new Writers(lab)) {
            List<Long> recoveries = new ArrayList<>();
            for (int i = 1; i <= times; i++) {
                writers.await(1 + ThreadLocalRandom.current().nextInt(MOST_BETWEEN));
                if (i % ONE_PROCESS_IN == 0) {
                    lab.database().killOne();
                } else {
                    lab.database().kill();
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_AWAY.toNanos()));
                    lab.database().start();
                }
                long begin = System.nanoTime();
                writers.await(1);
                recoveries.add(Caller.millisSince(begin));
                Faults.say("killed " + i + " of " + times + ", written again after " + recoveries.get(i - 1) + " ms, "
                        + writers.log().acknowledged().size() + " acknowledged");
            }
            return writers.judge(Figures.of("written again after PostgreSQL was back", recoveries));
        }
    }
}

package org.courtesy.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The server is killed while programs write, and started again on its files. */
final class ServerKilled implements Fault {

    private static final int MOST_BETWEEN = 150;

    @Override
    public String name() {
        return "server-killed";
    }

    @Override
    public String promise() {
        return "every acknowledged write is there exactly once, none twice, none in half; what was not acknowledged is done once"
                + " when it is asked for again under the same key";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 100 : 2;
    }

    /** It mostly starts: compiled quickly rather than well. */
    @Override
    public Lab lab() throws IOException {
        return new Lab(
                new OwnPostgres(),
                Map.of("JAVA_OPTS", "-Xmx768m -XX:MetaspaceSize=128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        try (Writers writers = new Writers(lab)) {
            List<Long> starts = new ArrayList<>();
            for (int i = 1; i <= times; i++) {
                writers.await(1 + ThreadLocalRandom.current().nextInt(MOST_BETWEEN));
                lab.server().crash();
                long begin = System.nanoTime();
                lab.server().startAgain();
                starts.add(Caller.millisSince(begin));
                Faults.say("killed " + i + " of " + times + ", ready after " + starts.get(i - 1) + " ms, "
                        + writers.log().acknowledged().size() + " acknowledged");
            }
            return writers.judge(Figures.of("ready after", starts), reply -> reply.status() == 0);
        }
    }
}

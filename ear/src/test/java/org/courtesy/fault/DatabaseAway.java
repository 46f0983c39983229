package org.courtesy.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The database does not answer as it should for some time, while programs write and others read more than it can take. */
final class DatabaseAway implements Fault {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final int READERS_A_SECOND = 30;

    /** In which way. */
    enum Way {
        HELD("PostgreSQL is held: connections stay, nothing answers"),
        SLOW("every word to and from PostgreSQL comes half a second later"),
        LOST("the network loses everything without a word"),
        REFUSED("nobody listens at the address of PostgreSQL"),
        FEW("there are four connections for everybody, and every word comes half a second later");

        private final String text;

        Way(String text) {
            this.text = text;
        }
    }

    private final Way way;

    DatabaseAway(Way way) {
        this.way = way;
    }

    @Override
    public String name() {
        return way == Way.FEW ? "connections-few" : "database-" + way.name().toLowerCase();
    }

    @Override
    public String promise() {
        return way.text
                + ": nothing is acknowledged without its rows, nobody waits without end, 503 with a code and Retry-After;"
                + " threads do not pile up; it goes on by itself";
    }

    /** Seconds. */
    @Override
    public int times(boolean longer) {
        return longer ? 60 : 10;
    }

    @Override
    public Lab lab() throws IOException {
        return way == Way.FEW ? new Lab(new OwnPostgres(), Map.of("COURTESY_DB_POOL", "4")) : new Lab();
    }

    @Override
    public Finding run(Lab lab, int seconds) throws Exception {
        OwnPostgres database = lab.database();
        Relay relay = lab.relay();
        try (Writers writers = new Writers(lab)) {
            writers.await(100);
            long threadsBefore = lab.threads();
            long threadsMost = threadsBefore;
            List<CompletableFuture<Reply>> readers = new ArrayList<>();
            List<Long> looks = new ArrayList<>();
            begin(relay, database);
            for (int second = 0; second < seconds; second++) {
                for (int i = 0; i < READERS_A_SECOND; i++) {
                    readers.add(lab.program()
                            .beginToGet("/customers/" + lab.customers().get(i)));
                }
                looks.add(lab.program().live().millis());
                LockSupport.parkNanos(SECOND.toNanos());
                threadsMost = Math.max(threadsMost, lab.threads());
            }
            end(relay, database);
            long begin = System.nanoTime();
            writers.await(1);
            long recovered = Caller.millisSince(begin);
            List<Reply> read = readers.stream().map(CompletableFuture::join).toList();
            List<Reply> refused = read.stream().filter(reply -> !reply.done()).toList();
            Finding written = writers.judge("written again after " + recovered + " ms");
            List<String> broken = new ArrayList<>(written.broken());
            broken.addAll(Refusals.notInOrder(refused));
            return new Finding(
                    broken,
                    written.figures() + "; " + read.size() + " readers, " + (read.size() - refused.size()) + " served, "
                            + Refusals.figures(refused) + ", "
                            + Figures.of("all", read.stream().map(Reply::millis).toList()) + "; "
                            + Figures.of("health/live", looks) + "; threads " + threadsBefore + " before, at most "
                            + threadsMost);
        }
    }

    private void begin(Relay relay, OwnPostgres database) throws IOException, InterruptedException {
        switch (way) {
            case HELD -> database.hold();
            case SLOW, FEW -> relay.delay(SLOW);
            case LOST -> relay.lose();
            case REFUSED -> relay.shut();
        }
    }

    private void end(Relay relay, OwnPostgres database) throws IOException, InterruptedException {
        switch (way) {
            case HELD -> database.goOn();
            case SLOW, FEW -> relay.delay(Duration.ZERO);
            case LOST -> relay.find();
            case REFUSED -> relay.open();
        }
    }
}

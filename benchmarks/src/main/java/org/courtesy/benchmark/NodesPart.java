package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A sweep by one server that has one processor, beside the same by two that have one each; the database has all that is left. */
final class NodesPart implements Part {

    /** Sweeps of a second server before one that counts. */
    private static final int WARM_UP = 3;

    private static final double AIM = 1.15;
    private static final int ROUNDS = 3;
    private static final int BASE = 5_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MICROS_PER_SECOND = 1e6;

    private final long customers;

    /** @param customers to sweep */
    NodesPart(long customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public String title() {
        return "A sweep by two servers";
    }

    /** A sweep; CPU in seconds, of the servers and of the database. */
    private record Swept(double seconds, double cpu, double databaseCpu, JsonNode shares) {}

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        List<Swept> ones = new ArrayList<>();
        List<Swept> twos = new ArrayList<>();
        long swept;
        try (Stage stage = new Stage(Path.of(System.getProperty("ear.file")), true)) {
            LiveServer server = new LiveServer(stage.address(), Stage.PASSWORD);
            new ScreenBase(server).fill(BASE, 1);
            try (Connection database = stage.connect()) {
                swept = new SweepBase(database).grow(customers);
                pin(stage.server(), 0);
                for (int round = 0; round < ROUNDS; round++) {
                    // Warms up, and waits for the partitions of a second one that has gone.
                    sweep(stage, server, database, 0);
                    ones.add(sweep(stage, server, database, 0));
                    long second = stage.second();
                    pin(second, 1);
                    // The second one has just started: the compilers' work is not the sharing's.
                    for (int warming = 0; warming < WARM_UP; warming++) {
                        sweep(stage, server, database, second);
                    }
                    twos.add(sweep(stage, server, database, second));
                    stage.alone();
                }
            }
        }
        write(page, swept, ones, twos);
    }

    private void write(Page page, long swept, List<Swept> ones, List<Swept> twos) {
        page.say(
                "%,d customers, %d rounds; ranges over a Kafka of one node, one thread a server, each server on a processor of its own, warm.",
                swept, ROUNDS);
        page.head(
                "Servers", "s", "CPU of the servers for a customer, us", "of the database, us", "ratio of CPU", "aim");
        page.row("one", time(ones), cpu(ones, swept), databaseCpu(ones, swept), "", "");
        Spread ratio = Spread.ratios(twos, Swept::cpu, ones, Swept::cpu);
        page.row(
                "two",
                time(twos),
                cpu(twos, swept),
                databaseCpu(twos, swept),
                ratio.written(2),
                Page.atMost(AIM, ratio.median()));
        page.line("");
        page.say(
                "Time of two over that of one: %s. Shares of the last round: %s.",
                Spread.ratios(twos, Swept::seconds, ones, Swept::seconds).written(2),
                twos.get(twos.size() - 1).shares());
    }

    private static String time(List<Swept> rounds) {
        return Spread.of(rounds, Swept::seconds).written(1);
    }

    private static String cpu(List<Swept> rounds, long swept) {
        return Spread.of(rounds, round -> round.cpu() * MICROS_PER_SECOND / swept)
                .written(0);
    }

    private static String databaseCpu(List<Swept> rounds, long swept) {
        return Spread.of(rounds, round -> round.databaseCpu() * MICROS_PER_SECOND / swept)
                .written(0);
    }

    /** Has a process run on one processor. */
    private static void pin(long process, int processor) throws IOException, InterruptedException {
        Process taskset = new ProcessBuilder("taskset", "-acp", Integer.toString(processor), Long.toString(process))
                .redirectErrorStream(true)
                .start();
        String said = new String(taskset.getInputStream().readAllBytes());
        if (taskset.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** @param second process of a second server, 0 when there is none */
    private static Swept sweep(Stage stage, LiveServer server, Connection database, long second)
            throws IOException, InterruptedException, SQLException {
        long cpu = stage.cpu() + (second == 0 ? 0 : Stage.cpu(second));
        long databaseCpu = stage.databaseCpu();
        JsonNode job = SweepLoad.sweep(server);
        return new Swept(
                SweepLoad.seconds(database, job),
                (stage.cpu() + (second == 0 ? 0 : Stage.cpu(second)) - cpu) / NANOS_PER_SECOND,
                (stage.databaseCpu() - databaseCpu) / NANOS_PER_SECOND,
                job.path("summary").path("servers"));
    }
}

package org.courtesy.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.benchmark.Rounds.Round;

/** A decision that is stored, beside the hand-written endpoint and beside nothing but the same rows. */
final class StoredPart implements Part {

    private static final double AIM_CPU = 1.8;
    private static final double AIM_RATE = 0.5;
    private static final double AIM_TAIL_MILLIS = 100;
    private static final int REQUESTS = 1000;
    private static final double NANOS_PER_MICRO = 1000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 11;

    /** Rounds before the first that counts, until nearly all of it is compiled. */
    private static final int WARM_UP = 44;

    @Override
    public String name() {
        return "stored";
    }

    @Override
    public String title() {
        return "A decision over HTTP, stored";
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        bench.fill();
        Endpoints endpoints = bench.endpoints();
        Stage product = bench.product();
        List<Round> byHand = new ArrayList<>();
        List<Round> byProduct = new ArrayList<>();
        List<Double> byDatabase = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        InsertLoad load = null;
        try (Rounds rounds = new Rounds(REQUESTS, CONNECTIONS)) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                Round hand = rounds.run(endpoints.recordedByHand(), product::cpu);
                long database = product.databaseCpu();
                Round own = rounds.run(endpoints.recorded(), product::cpu);
                database = product.databaseCpu() - database;
                if (load == null) {
                    load = InsertLoad.of(product, CONNECTIONS);
                }
                double rate = load.run(REQUESTS);
                if (i >= WARM_UP) {
                    byHand.add(hand);
                    byProduct.add(own);
                    byDatabase.add(database / NANOS_PER_MICRO / REQUESTS);
                    inserts.add(rate);
                }
            }
        }
        page.say(
                "%d rounds of %d on %d connections, in turns, after %d that do not count; PostgreSQL on the same machine, which commits to disk."
                        + " Rows of one decision: %s; inserted alone by %s.",
                ROUNDS, REQUESTS, CONNECTIONS, WARM_UP, load.rows(), load.means());
        page.head("What", "CPU of the server µs", "per s", "p50 ms", "p99 ms", "refused and asked again");
        row(page, "by hand", byHand);
        row(page, "the product", byProduct);
        page.row(
                "the same of the database, for the product",
                Page.figure(Spread.of(byDatabase).median(), 0),
                "",
                "",
                "",
                "");
        page.row("the rows alone", "", Page.figure(Spread.of(inserts).median(), 0), "", "");
        page.line("");
        page.head("Ratio", "median (least to most)", "aim");
        Spread cpu = Spread.ratios(byProduct, Round::cpu, byHand, Round::cpu);
        Spread rate = Spread.ratios(byProduct, Round::rate, inserts, each -> each);
        Spread tail = Spread.of(byProduct, round -> round.millis(0.99));
        page.row("CPU, product over by hand", cpu.written(2), Page.atMost(AIM_CPU, cpu.median()));
        page.row("rate, product over the rows alone", rate.written(2), Page.atLeast(AIM_RATE, rate.median()));
        page.row("p99 of the product, ms", tail.written(0), Page.atMost(AIM_TAIL_MILLIS, tail.median()));
    }

    private static void row(Page page, String what, List<Round> rounds) {
        page.row(
                what,
                Page.figure(Spread.of(rounds, Round::cpu).median(), 0),
                Page.figure(Spread.of(rounds, Round::rate).median(), 0),
                Page.figure(Spread.of(rounds, round -> round.millis(0.5)).median(), 1),
                Page.figure(Spread.of(rounds, round -> round.millis(0.99)).median(), 1),
                Integer.toString(rounds.stream().mapToInt(Round::refused).sum()));
    }
}

package org.courtesy.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.benchmark.Rounds.Call;
import org.courtesy.benchmark.Rounds.Round;

/** A decision over HTTP that stores nothing, beside a hand-written endpoint with the same bodies and one that only says a word. */
final class HttpPart implements Part {

    private static final double AIM = 1.4;
    private static final int REQUESTS = 1000;
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 21;

    /** Rounds before the first that counts: what is compiled meanwhile is CPU of the server too, and that takes some 50,000 requests. */
    private static final int WARM_UP = 56;

    private static final String BARE = "a word, GET";
    private static final String BY_HAND = "decision by hand";
    private static final String PRODUCT = "decision of the product";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String title() {
        return "A decision over HTTP, not stored";
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        Endpoints endpoints = bench.endpoints();
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(BARE, endpoints.bare());
        calls.put(BY_HAND, endpoints.judgedByHand());
        calls.put(
                "risk and contact gate by the product's rules, in the hand-written endpoint",
                endpoints.judgedByRules());
        calls.put(PRODUCT, endpoints.judged());
        Map<String, List<Round>> measured = new LinkedHashMap<>();
        calls.keySet().forEach(what -> measured.put(what, new ArrayList<>()));
        try (Rounds rounds = new Rounds(REQUESTS, CONNECTIONS)) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                for (Map.Entry<String, Call> call : calls.entrySet()) {
                    Round round = rounds.run(call.getValue(), bench.product()::cpu);
                    if (i >= WARM_UP) {
                        measured.get(call.getKey()).add(round);
                    }
                }
            }
        }
        page.say(
                "%d rounds of %d requests on %d connections, in turns, after %d rounds that do not count; bodies of %d and %d bytes."
                        + " CPU is that of the server's process for one request.",
                ROUNDS,
                REQUESTS,
                CONNECTIONS,
                WARM_UP,
                endpoints.typical().length(),
                endpoints.answer().length());
        page.head("What", "CPU µs", "x by hand (least to most)", "per s", "p50 / p99 ms", "aim");
        List<Round> byHand = measured.get(BY_HAND);
        measured.forEach((what, rounds) -> {
            Spread ratio = Spread.ratios(rounds, Round::cpu, byHand, Round::cpu);
            page.row(
                    what,
                    Page.figure(Spread.of(rounds, Round::cpu).median(), 0),
                    ratio.written(2),
                    Page.figure(Spread.of(rounds, Round::rate).median(), 0),
                    Page.figure(Spread.of(rounds, round -> round.millis(0.5)).median(), 1) + " / "
                            + Page.figure(
                                    Spread.of(rounds, round -> round.millis(0.99))
                                            .median(),
                                    1),
                    what.equals(PRODUCT) ? Page.atMost(AIM, ratio.median()) : "");
        });
    }
}

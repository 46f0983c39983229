package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.courtesy.json.CaseJson;

/**
 * CPU of a running server for one decision over HTTP, beside the hand-written endpoint that was put into it: {@code HttpLoad
 * [http://127.0.0.1:8080/courtesy [requests [rounds [connections]]]]}. The two take turns; the figure is the median of the rounds' ratios.
 * The server holds the customers of {@link ScreenBase}.
 */
public final class HttpLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final int REQUESTS = 500;
    private static final int ROUNDS = 31;
    private static final int CONNECTIONS = 8;

    /** Rounds before the first that counts: what is compiled meanwhile is CPU of the server too. */
    private static final int WARM_UP = 16;

    /** How many customers take turns, so that requests seldom wait for each other's customer. */
    private static final int CUSTOMERS = 5000;

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final double NANOS_PER_MICRO = 1000;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double TAIL = 0.99;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService callers;
    private final String product;
    private final String hand;
    private final String key;
    private final int requests;
    private final int rounds;
    private final int connections;
    private final AtomicInteger next = new AtomicInteger();

    private HttpLoad(String product, String key, int requests, int rounds, int connections) {
        this.product = product + "/api/v1";
        this.hand = URI.create(product).resolve("/hand-written").toString();
        this.key = key;
        this.requests = requests;
        this.rounds = rounds;
        this.connections = connections;
        this.callers = Executors.newFixedThreadPool(connections);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : REQUESTS;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        int connections = arguments.length > 3 ? Integer.parseInt(arguments[3]) : CONNECTIONS;
        LiveServer server = new LiveServer(address, ScreenLoad.password());
        JsonNode made =
                server.post("admin", "/keys", "{\"name\": \"load " + Instant.now() + "\", \"role\": \"INTEGRATION\"}");
        HttpLoad load = new HttpLoad(address, made.path("secret").asText(), requests, rounds, connections);
        try {
            load.run(server);
        } finally {
            load.callers.shutdown();
        }
    }

    private void run(LiveServer server) throws IOException, InterruptedException, ExecutionException {
        String typical = CaseJson.write(TypicalCase.one());
        String answer = server.post("admin", "/assessments", typical).toString();
        http.send(
                HttpRequest.newBuilder(URI.create(hand + "/answer"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(answer))
                        .build(),
                BodyHandlers.discarding());
        System.out.printf(
                "%d requests in a round, %d rounds, %d connections; bodies of %d and %d bytes%n%n",
                requests, rounds, connections, typical.length(), answer.length());
        System.out.println("| Decision | hand-written, CPU us | product, CPU us | ratio (least to most) |"
                + " hand-written, per s | product, per s | product, p50 / p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        compare(
                "not stored",
                any -> post(hand + "/assessments", typical),
                any -> post(product + "/assessments", typical));
        compare("stored", i -> post(hand + "/touchpoints", call(i)), i -> post(product + "/touchpoints", call(i)));
    }

    private void compare(String what, IntFunction<HttpRequest> byHand, IntFunction<HttpRequest> byProduct)
            throws IOException, InterruptedException, ExecutionException {
        for (int i = 0; i < WARM_UP; i++) {
            round(byHand);
            round(byProduct);
        }
        List<Round> hands = new ArrayList<>();
        List<Round> products = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            hands.add(round(byHand));
            products.add(round(byProduct));
            ratios.add(products.get(i).cpu() / hands.get(i).cpu());
        }
        ratios.sort(null);
        System.out.printf(
                "| %s | %.0f | %.0f | %.2f (%.2f to %.2f) | %.0f | %.0f | %.1f / %.1f |%n",
                what,
                median(hands.stream().map(Round::cpu).toList()) / NANOS_PER_MICRO,
                median(products.stream().map(Round::cpu).toList()) / NANOS_PER_MICRO,
                median(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                median(hands.stream().map(Round::rate).toList()),
                median(products.stream().map(Round::rate).toList()),
                median(products.stream().map(round -> round.part(0.5)).toList()) / NANOS_PER_MILLI,
                median(products.stream().map(round -> round.part(TAIL)).toList()) / NANOS_PER_MILLI);
    }

    /**
     * One series of requests.
     *
     * @param cpu nanoseconds of the server's process for one request
     * @param rate requests in a second
     * @param nanos of each request, the shortest first
     */
    private record Round(double cpu, double rate, List<Long> nanos) {

        double part(double share) {
            return nanos.get((int) (share * (nanos.size() - 1)));
        }
    }

    private Round round(IntFunction<HttpRequest> asked) throws IOException, InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(requests);
        List<Callable<List<Long>>> calls = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            calls.add(() -> {
                List<Long> nanos = new ArrayList<>();
                while (left.getAndDecrement() > 0) {
                    long start = System.nanoTime();
                    ask(asked.apply(next.incrementAndGet()));
                    nanos.add(System.nanoTime() - start);
                }
                return nanos;
            });
        }
        long cpu = cpu();
        long start = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> done : callers.invokeAll(calls)) {
            nanos.addAll(done.get());
        }
        double seconds = (System.nanoTime() - start) / (NANOS_PER_MICRO * NANOS_PER_MILLI);
        cpu = cpu() - cpu;
        nanos.sort(null);
        return new Round((double) cpu / requests, requests / seconds, nanos);
    }

    private void ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest post(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A call of the customer whose turn it is, with an id that was never used. */
    private static String call(int number) {
        return """
                {"source": "load", "id": "%s", "customer": "P-%d", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "at": "%s"}""".formatted(
                UUID.randomUUID(), 1 + number % CUSTOMERS, OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private long cpu() throws IOException, InterruptedException {
        return Long.parseLong(
                http.send(HttpRequest.newBuilder(URI.create(hand + "/cpu")).build(), BodyHandlers.ofString())
                        .body());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has a running server with the demo users decide while two versions of the rules are swapped to and fro: {@code ActivationLoad
 * [http://127.0.0.1:8080/courtesy/api/v1 [decisions [connections]]]}. Ends with 1 when a decision failed, or named a
 * version with another checksum than that version has.
 */
public final class ActivationLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy/api/v1";
    private static final int DECISIONS = 10_000;
    private static final int CONNECTIONS = 64;
    private static final int OK = 200;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final double TAIL = 0.99;
    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String RULE = "/files/drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final Map<Integer, String> checksums = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> byVersion = new ConcurrentSkipListMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger mixed = new AtomicInteger();

    private ActivationLoad(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String server = arguments.length > 0 ? arguments[0] : SERVER;
        int decisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DECISIONS;
        int connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : CONNECTIONS;
        System.exit(new ActivationLoad(server).run(decisions, connections) ? 0 : 1);
    }

    private boolean run(int decisions, int connections) throws IOException, InterruptedException {
        activate(draft());
        String body = typicalCase();
        AtomicInteger left = new AtomicInteger(decisions);
        List<Long> nanos = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread caller = new Thread(() -> {
                while (left.getAndDecrement() > 0) {
                    long took = decide(body);
                    synchronized (nanos) {
                        nanos.add(took);
                    }
                }
            });
            caller.start();
            callers.add(caller);
        }
        int activations = 0;
        long slowest = 0;
        while (left.get() > 0) {
            long start = System.nanoTime();
            rollBack();
            slowest = Math.max(slowest, System.nanoTime() - start);
            activations++;
        }
        for (Thread caller : callers) {
            caller.join();
        }
        nanos.sort(null);
        System.out.printf(
                "%d decisions on %d connections, %d activations meanwhile, the slowest in %d ms%n",
                nanos.size(), connections, activations, slowest / NANOS_PER_MILLI);
        System.out.println("by version: " + byVersion + ", failed: " + failed + ", mixed: " + mixed);
        System.out.printf(
                "p50 %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
                nanos.get(nanos.size() / 2) / (double) NANOS_PER_MILLI,
                nanos.get((int) (nanos.size() * TAIL)) / (double) NANOS_PER_MILLI,
                nanos.get(nanos.size() - 1) / (double) NANOS_PER_MILLI);
        return failed.get() == 0 && mixed.get() == 0;
    }

    /** Puts the draft in force, so that both versions are built and a swap is all that is left. */
    private void activate(String draft) throws IOException, InterruptedException {
        call("approver", "POST", draft + "/activation", "{\"emergency\": true, \"reason\": \"Load\"}");
    }

    /** The version that the live one replaced decides again; the other way round the next time. */
    private void rollBack() throws IOException, InterruptedException {
        int live =
                call("analyst", "GET", "/rule-sets", null).at("/items/0/live").asInt();
        call("approver", "POST", VERSIONS + "/" + live + "/rollback", "{\"reason\": \"Load\"}");
    }

    /** A checked draft that differs from the live version. */
    private String draft() throws IOException, InterruptedException {
        int live =
                call("analyst", "GET", "/rule-sets", null).at("/items/0/live").asInt();
        checksums.put(
                live,
                call("analyst", "GET", VERSIONS + "/" + live, null)
                        .at("/checksum")
                        .asText());
        JsonNode made = call("analyst", "POST", VERSIONS, "{\"title\": \"Load\"}");
        String draft = VERSIONS + "/" + made.at("/version").asInt();
        HttpResponse<String> file = send(request("analyst", draft + RULE).GET());
        send(request("analyst", draft + RULE)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("If-Match", file.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(file.body() + "// load\n")));
        call("analyst", "POST", draft + "/check", "{}");
        checksums.put(
                made.at("/version").asInt(),
                call("analyst", "GET", draft, null).at("/checksum").asText());
        return draft;
    }

    private long decide(String body) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = send(request("analyst", "/assessments")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
            JsonNode ruleSet = json.readTree(answer.body()).path("ruleSet");
            int version = ruleSet.path("version").asInt();
            byVersion.computeIfAbsent(version, any -> new AtomicInteger()).incrementAndGet();
            if (answer.statusCode() != OK) {
                failed.incrementAndGet();
            } else if (!ruleSet.path("checksum").asText().equals(checksums.get(version))) {
                mixed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - start;
    }

    private JsonNode call(String user, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(user, path)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(String user, String path) {
        String pair = Base64.getEncoder().encodeToString((user + ":courtesy").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Basic " + pair);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String typicalCase() throws IOException {
        try (InputStream in = ActivationLoad.class.getResourceAsStream("typical.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

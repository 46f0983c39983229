package org.courtesy.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.courtesy.it.FurtherServer;

/** Calls the interface of a server and takes whatever comes of it. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Balancer servers;
    private final String authorization;

    private Caller(Balancer servers, String authorization) {
        this.servers = servers;
        this.authorization = authorization;
    }

    /** By name and password. */
    static Caller user(FurtherServer server, String name, String password) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(new Balancer(server), "Basic " + pair);
    }

    /** By the secret of a key. */
    static Caller key(FurtherServer server, String secret) {
        return new Caller(new Balancer(server), "Bearer " + secret);
    }

    /** The same caller before several servers. */
    Caller before(Balancer several) {
        return new Caller(several, authorization);
    }

    Reply get(String path) {
        return wait(server -> request(server, "/api/v1" + path, null).GET());
    }

    /** Whether the server answers at all. */
    Reply live() {
        return wait(server -> request(server, "/health/live", null).GET());
    }

    Reply put(String path, String body) {
        return wait(server -> request(server, "/api/v1" + path, null).PUT(BodyPublishers.ofString(body)));
    }

    /** @param key the {@code Idempotency-Key}, null for none */
    Reply post(String path, String body, String key) {
        return wait(server -> posting(server, path, body, key));
    }

    /**
     * Sends anything.
     *
     * @param headers name and value in turn
     */
    Reply send(String method, String path, String type, byte[] body, String... headers) {
        return wait(server -> request(server, "/api/v1" + path, null)
                .method(method, BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", type)
                .headers(headers));
    }

    /** Reads what is no text. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(
                        request(servers.inTurn().get(0), "/api/v1" + path, null)
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    /** Posts without waiting for the answer. */
    CompletableFuture<Reply> begin(String path, String body, String key) {
        return begin(posting(servers.inTurn().get(0), path, body, key));
    }

    /** Gets without waiting for the answer. */
    CompletableFuture<Reply> beginToGet(String path) {
        return begin(request(servers.inTurn().get(0), "/api/v1" + path, null).GET());
    }

    private CompletableFuture<Reply> begin(HttpRequest.Builder request) {
        long start = System.nanoTime();
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .handle((answer, failed) -> answer == null ? none(failed, start) : reply(answer, start));
    }

    private HttpRequest.Builder posting(FurtherServer server, String path, String body, String key) {
        return request(server, "/api/v1" + path, key).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(FurtherServer server, String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    /** Asks the next server, and another one if that does not answer. */
    private Reply wait(Function<FurtherServer, HttpRequest.Builder> request) {
        long start = System.nanoTime();
        Reply reply = null;
        for (FurtherServer server : servers.inTurn()) {
            reply = ask(request.apply(server).build(), start);
            if (reply.status() != 0) {
                return reply;
            }
            servers.gaveNoAnswer(server);
        }
        return reply;
    }

    private Reply ask(HttpRequest request, long start) {
        try {
            return reply(http.send(request, BodyHandlers.ofString()), start);
        } catch (IOException gone) {
            return none(gone, start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none(e, start);
        }
    }

    private static Reply reply(HttpResponse<String> answer, long start) {
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Retry-After").orElse(null),
                answer.body(),
                millisSince(start));
    }

    private static Reply none(Throwable why, long start) {
        return new Reply(0, "", null, String.valueOf(why), millisSince(start));
    }

    static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}

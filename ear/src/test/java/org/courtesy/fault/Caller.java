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
import org.courtesy.it.FurtherServer;

/** Calls the interface of a server and takes whatever comes of it. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final FurtherServer server;
    private final String authorization;

    private Caller(FurtherServer server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** By name and password. */
    static Caller user(FurtherServer server, String name, String password) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(server, "Basic " + pair);
    }

    /** By the secret of a key. */
    static Caller key(FurtherServer server, String secret) {
        return new Caller(server, "Bearer " + secret);
    }

    Reply get(String path) {
        return wait(request("/api/v1" + path, null).GET().build());
    }

    /** Whether the server answers at all. */
    Reply live() {
        return wait(request("/health/live", null).GET().build());
    }

    Reply put(String path, String body) {
        return wait(request("/api/v1" + path, null)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    /** @param key the {@code Idempotency-Key}, null for none */
    Reply post(String path, String body, String key) {
        return wait(posting(path, body, key));
    }

    /** Posts without waiting for the answer. */
    CompletableFuture<Reply> begin(String path, String body, String key) {
        return begin(posting(path, body, key));
    }

    /** Gets without waiting for the answer. */
    CompletableFuture<Reply> beginToGet(String path) {
        return begin(request("/api/v1" + path, null).GET().build());
    }

    private CompletableFuture<Reply> begin(HttpRequest request) {
        long start = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString())
                .handle((answer, failed) -> answer == null ? none(failed, start) : reply(answer, start));
    }

    private HttpRequest posting(String path, String body, String key) {
        return request("/api/v1" + path, key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private Reply wait(HttpRequest request) {
        long start = System.nanoTime();
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

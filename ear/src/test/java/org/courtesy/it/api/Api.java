package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.PostgresForTests;
import org.courtesy.it.RunningServer;

/** A caller of the interface: every call says who calls, and may carry further headers. Immutable. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";

    private final Map<String, String> headers;
    private final Function<String, URI> server;

    private Api(Map<String, String> headers, Function<String, URI> server) {
        this.headers = headers;
        this.server = server;
    }

    /** The same caller of another server. */
    Api on(FurtherServer other) {
        return new Api(headers, other::at);
    }

    /** The user who exists on every database. */
    static Api admin() {
        return as("admin", password());
    }

    /** Somebody who has a role and no other, named like the role. */
    static Api as(String role) {
        if (PostgresForTests.port() != null) {
            PostgresForTests.employ(role);
        }
        return as(role.toLowerCase(), password());
    }

    private static String password() {
        return PostgresForTests.port() == null ? "courtesy" : "first-start-admin";
    }

    static Api as(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return anonymous().with("Authorization", "Basic " + pair);
    }

    static Api anonymous() {
        return new Api(Map.of(), RunningServer::at);
    }

    Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(more, server);
    }

    Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return send("POST", path, JSON, BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, JSON, BodyPublishers.ofString(json));
    }

    /** Any request to a path below {@code /api/v1}. */
    Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.apply("/api/v1" + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

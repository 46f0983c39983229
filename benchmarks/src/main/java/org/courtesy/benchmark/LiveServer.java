package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The interface of a running server, called as one user after the other; all of them have one password. */
final class LiveServer {

    private static final int FIRST_FAILURE = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String password;

    /** @param address of the application, such as {@code http://127.0.0.1:8080/courtesy} */
    LiveServer(String address, String password) {
        this.address = address;
        this.password = password;
    }

    JsonNode get(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path).GET());
    }

    JsonNode post(String user, String path, String body) throws IOException, InterruptedException {
        return post(user, path, "application/json", BodyPublishers.ofString(body));
    }

    JsonNode post(String user, String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(user, path).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String user, String path) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).header("Authorization", "Basic " + pair);
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new IOException(request.method() + " " + request.uri() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}

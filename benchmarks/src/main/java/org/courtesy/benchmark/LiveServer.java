package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The interface of a running server, called as one user after the other; all of them have one password. Nobody has a key. */
final class LiveServer {

    private static final int FIRST_FAILURE = 300;
    private static final String BOUNDARY = "courtesy-measurement";
    private static final long PAUSE_MILLIS = 100;

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

    JsonNode put(String user, String path, String body) throws IOException, InterruptedException {
        return send(
                request(user, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /** An empty object. */
    ObjectNode object() {
        return json.createObjectNode();
    }

    /** An empty list. */
    ArrayNode array() {
        return json.createArrayNode();
    }

    JsonNode read(String text) throws IOException {
        return json.readTree(text);
    }

    JsonNode post(String user, String path, String body) throws IOException, InterruptedException {
        return post(user, path, "application/json", BodyPublishers.ofString(body));
    }

    JsonNode post(String user, String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(user, path).header("Content-Type", type).POST(body));
    }

    /** Starts an import of NDJSON. */
    JsonNode upload(String user, String kind, Path file, boolean dryRun) throws IOException, InterruptedException {
        String head = part("kind") + kind + part("dryRun") + dryRun + part("file\"; filename=\"rows.ndjson");
        return post(
                user,
                "/imports",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head.substring(2)),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private static String part(String name) {
        return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    /**
     * Waits for the end of a job.
     *
     * @throws IOException if it did not do everything
     */
    JsonNode follow(String user, String path, JsonNode job) throws IOException, InterruptedException {
        JsonNode now = job;
        while (!List.of("DONE", "FAILED", "STOPPED").contains(now.path("state").asText())) {
            Thread.sleep(PAUSE_MILLIS);
            now = get(user, path + job.path("id").asText());
        }
        if (!now.path("state").asText().equals("DONE") || now.path("refused").asLong() > 0) {
            throw new IOException("Not everything was done: " + now);
        }
        return now;
    }

    /** Reads a file and says how long it is. */
    long download(String user, String path) throws IOException, InterruptedException {
        Path file = Files.createTempFile("download", "");
        try {
            http.send(request(user, path).GET().build(), BodyHandlers.ofFile(file));
            return Files.size(file);
        } finally {
            Files.delete(file);
        }
    }

    JsonNode delete(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path).DELETE());
    }

    private HttpRequest.Builder request(String user, String path) {
        if (user == null) {
            return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                    .header("Authorization", "Bearer " + password);
        }
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

package org.courtesy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.courtesy.it.RunningServer;

/** The interface, for what has to be there before a browser looks at it. */
final class Interface {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String user;

    private Interface(String user) {
        this.user = user;
    }

    /** As one of the demo users. */
    static Interface as(String user) {
        return new Interface(user);
    }

    /** The answer, which must be a success. */
    HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, null, null);
    }

    /** The same with a kind of content and a tag of what is replaced; either may be null. */
    HttpResponse<String> send(String method, String path, String body, String type, String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningServer.at("/api/v1" + path))
                .header("Authorization", "Basic " + credentials())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type == null ? "application/json" : type);
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(method + " " + path + ": " + answer.body())
                    .isBetween(200, 299);
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString((user + ":courtesy").getBytes(StandardCharsets.UTF_8));
    }
}

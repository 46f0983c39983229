package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.it.RunningServer;

/**
 * Somebody with a browser who has not signed in: keeps cookies with their paths as a browser does, sends forms without a
 * session, and follows nothing.
 */
final class Visitor {

    /** The cookie in which the browser carries the link. */
    static final String COOKIE = "courtesy-link";

    private static final Pattern PATH = Pattern.compile("(?i);\\s*path=([^;]+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** By path, then by name. */
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    /** Opens a link as it was handed out. */
    HttpResponse<String> open(String url) {
        URI address = URI.create(url);
        return get(address.getPath().replaceFirst("^/courtesy", "") + "?" + address.getQuery());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(RunningServer.at(path)).GET());
    }

    /** Presses a button of a form. */
    HttpResponse<String> press(String page, String button, Map<String, String> fields, Map<String, String> headers) {
        String form = button.substring(0, button.indexOf(':'));
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put(form, form);
        sent.put(button, "x");
        sent.put("jakarta.faces.ViewState", "stateless");
        String body = sent.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningServer.at(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> press(String page, String button) {
        return press(page, button, Map.of(), Map.of());
    }

    /** The token that the browser carries for a page; null for none. */
    String carried(String page) {
        return cookies.getOrDefault("/courtesy" + page, Map.of()).get(COOKIE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String place = request.copy().build().uri().getPath();
        String sent = cookies.entrySet().stream()
                .filter(path -> place.startsWith(path.getKey()))
                .flatMap(path -> path.getValue().entrySet().stream())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[0].equals(COOKIE)) {
            assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
        }
        Matcher path = PATH.matcher(cookie);
        Map<String, String> there =
                cookies.computeIfAbsent(path.find() ? path.group(1) : "/", place -> new LinkedHashMap<>());
        if (pair[1].replace("\"", "").isEmpty() || cookie.contains("Max-Age=0")) {
            there.remove(pair[0]);
        } else {
            there.put(pair[0], pair[1]);
        }
    }
}

package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.PostgresForTests;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes with one database, as the guide for operators sets them up. The browser's cookies are those of a balancer in front of both. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class ClusterIT {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final String DARK = "courtesy-colours=dark";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address = PostgresForTests.further("clustered");
    private FurtherServer first;
    private FurtherServer second;

    @BeforeEach
    void start() throws IOException {
        first = node("first");
        second = node("second");
    }

    @AfterEach
    void stop() {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
    }

    private FurtherServer node(String name) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("COURTESY_DB_URL", address);
        settings.put("COURTESY_CLUSTER", "true");
        settings.put("COURTESY_NODE_ID", name);
        settings.put("COURTESY_CLUSTER_SECRET", "of the tests");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            settings.put("COURTESY_CLUSTER_PORT", Integer.toString(free.getLocalPort()));
        }
        return new FurtherServer(settings);
    }

    private HttpResponse<String> get(FurtherServer node, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(node.at(path)).build(), BodyHandlers.ofString());
    }

    /** Presses a button of a page that was read from one node, at another one or the same. */
    private HttpResponse<String> press(
            FurtherServer node, String path, String page, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(page);
        assertThat(state.find()).as(page).isTrue();
        String form = button.substring(0, button.indexOf(':'));
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put(form, form);
        sent.put(button, button);
        sent.put("jakarta.faces.ViewState", state.group(1));
        String body = sent.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(node.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void whoSignedInGoesOnAtTheOtherNodeInTheMiddleOfAPage() throws IOException, InterruptedException {
        HttpResponse<String> signedIn = press(
                first,
                "/login.xhtml",
                get(first, "/login.xhtml").body(),
                "login:go",
                Map.of("login:name", "admin", "login:password", FurtherServer.ADMIN_PASSWORD));
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(302);
        assertThat(get(second, "/customers.xhtml").statusCode())
                .as("sessions are shared")
                .isEqualTo(200);
        String open = get(first, "/customers.xhtml").body();
        // A page is out before the other node has its copy; people need longer for their next step than that.
        Thread.sleep(1_000);

        first.crash();

        HttpResponse<String> pressed = press(second, "/customers.xhtml", open, "settings:dark", Map.of());
        assertThat(pressed.headers().allValues("Set-Cookie"))
                .as("%d %s", pressed.statusCode(), pressed.headers().firstValue("Location"))
                .anyMatch(cookie -> cookie.startsWith(DARK));
        assertThat(get(second, "/customers.xhtml").statusCode()).isEqualTo(200);
    }
}

package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser's session: good for the screens, worth nothing at the interface. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionIT {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void aSessionOpensScreensButNotTheInterface() throws IOException, InterruptedException {
        HttpResponse<String> form = get("/login.xhtml");
        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        String before = session();

        signIn("agent", form);
        assertThat(session()).as("a fresh session").isNotEqualTo(before);

        assertThat(get("/customers.xhtml").headers().firstValue("Location").orElse(""))
                .doesNotContain("login");
        assertThat(get("/api/v1/customers").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"analyst, 200", "approver, 200", "agent, 403", "privacy, 403"})
    void theEditorAnswersThoseWhoReadRulesAlone(String user, int status) throws IOException, InterruptedException {
        signIn(user, get("/login.xhtml"));

        assertThat(editor("GET", "/catalogue?version=1", "").statusCode()).isEqualTo(status);
    }

    @Test
    void theEditorSavesForAnalystsAlone() throws IOException, InterruptedException {
        signIn("approver", get("/login.xhtml"));
        String body = "{\"version\": 1, \"path\": \"tables/policy.csv\", \"text\": \"x\", \"etag\": \"x\"}";

        assertThat(editor("PUT", "/file", body).statusCode()).isEqualTo(403);
    }

    @Test
    void theEditorAnswersOnlyItsOwnPages() throws IOException, InterruptedException {
        signIn("analyst", get("/login.xhtml"));

        assertThat(get("/workbench/catalogue?version=1").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> editor(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningServer.at("/workbench" + path))
                .header("X-Courtesy-Screen", "workbench")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private void signIn(String user, HttpResponse<String> form) throws IOException, InterruptedException {
        HttpResponse<String> signedIn = post(
                "/login.xhtml",
                Map.of(
                        "login", "login",
                        "login:name", user,
                        "login:password", "courtesy",
                        "login:go", "login:go",
                        "jakarta.faces.ViewState", viewStateOf(form.body())));
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(302);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(RunningServer.at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(RunningServer.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static String viewStateOf(String page) {
        Matcher matcher = VIEW_STATE.matcher(page);
        assertThat(matcher.find()).as("a form").isTrue();
        return matcher.group(1);
    }
}

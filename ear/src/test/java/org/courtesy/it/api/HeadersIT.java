package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers by which browsers are kept from doing more than a page needs: on every kind of answer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HeadersIT {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern STYLES =
            Pattern.compile("/courtesy/(jakarta\\.faces\\.resource/courtesy\\.css[^\"]*)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(RunningServer.at(path)));
    }

    private void signIn(String user) throws IOException, InterruptedException {
        String body = "login=login&login%3Aname=" + user
                + "&login%3Apassword=courtesy&login%3Ago=x&jakarta.faces.ViewState="
                + URLEncoder.encode(found(VIEW_STATE, get("/login.xhtml").body()), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(RunningServer.at("/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** The one policy of an answer that has every header. */
    private static String guarded(HttpResponse<String> answer) {
        String what = answer.uri() + " " + answer.statusCode() + " " + answer.headers();
        assertThat(answer.headers().allValues("X-Content-Type-Options"))
                .as(what)
                .containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).as(what).hasSize(1);
        assertThat(answer.headers().map())
                .as(what)
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(what)
                .hasSize(1);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(policy)
                .containsPattern("object-src 'none'|default-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(policy).doesNotContainPattern("script-src[^;]*unsafe-inline");
        answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/"))
                .ifPresent(type -> {
                    if (!answer.body().isEmpty()
                            && answer.headers().firstValue("X-Correlation-Id").isPresent()) {
                        assertThat(type).as(what).containsIgnoringCase("charset=utf-8");
                    }
                });
        return policy;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login.xhtml",
                "/index.xhtml",
                "/",
                "/nothing",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/my.xhtml",
                "/answer.xhtml",
                "/failure.xhtml",
                "/monaco/",
                "/monaco/nothing.js",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=courtesy",
                "/jakarta.faces.resource/x.xhtml?ln=../../WEB-INF",
                "/health",
                "/health/ready",
                "/health/nothing",
                "/api-docs/index.html",
                "/api-docs/start.js",
                "/api/v1/openapi",
                "/api/v1/customers",
                "/api/v1/nothing"
            })
    void everyAnswerToAnybodyIsGuarded(String path) throws IOException, InterruptedException {
        guarded(get(path));
    }

    @Test
    void whatLiesOutsideOfTheApplicationIsGuardedToo() throws IOException, InterruptedException {
        URI root = RunningServer.at("").resolve("/");

        guarded(send(HttpRequest.newBuilder(root)));
        guarded(send(HttpRequest.newBuilder(root.resolve("/nothing"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers.xhtml", "/reports.xhtml", "/settings.xhtml", "/imports.xhtml", "/keys.xhtml"})
    void aScreenRunsOurScriptsAndStylesAloneAndIsNotKept(String page) throws IOException, InterruptedException {
        signIn("admin");

        HttpResponse<String> answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(guarded(answer))
                .contains("script-src 'self' 'nonce-", "style-src 'self'; style-src-attr 'unsafe-inline';");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    /** The editor makes its colours as it goes; nowhere else is that allowed. */
    @ParameterizedTest
    @ValueSource(strings = {"/workbench.xhtml", "/comparison.xhtml"})
    void pagesWithTheEditorAllowStylesOnTheWay(String page) throws IOException, InterruptedException {
        signIn("analyst");

        assertThat(guarded(get(page))).contains("style-src 'self' 'unsafe-inline';");
    }

    @Test
    void aRefusedScreenIsGuarded() throws IOException, InterruptedException {
        signIn("agent");

        HttpResponse<String> answer = get("/keys.xhtml");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(guarded(answer)).contains("style-src 'self';");
    }

    @Test
    void filesAreGuardedAlsoWhenTheyHaveNotChanged() throws IOException, InterruptedException {
        String file = "/" + found(STYLES, get("/login.xhtml").body()).replace("&amp;", "&");
        HttpResponse<String> first = get(file);
        guarded(first);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/css;charset=UTF-8");

        HttpResponse<String> again = send(HttpRequest.newBuilder(RunningServer.at(file))
                .header("If-None-Match", first.headers().firstValue("ETag").orElse("\"none\""))
                .header(
                        "If-Modified-Since",
                        first.headers().firstValue("Last-Modified").orElseThrow()));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void downloadsOfTheInterfaceAreGuardedAndKeptAsFiles() {
        Answer answer = Api.admin().get("/reports/opt-in?format=csv").has(200);

        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    /** A download starts its answer anew, and takes its headers along. */
    @Test
    void downloadsOfScreensAreGuardedAndNotKept() throws IOException, InterruptedException {
        signIn("admin");

        HttpResponse<String> answer = get("/reports/value.xhtml?file=value");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(guarded(answer)).contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "FOO"})
    void otherMethodsAreGuarded(String method) throws IOException, InterruptedException {
        guarded(send(HttpRequest.newBuilder(RunningServer.at("/nothing")).method(method, BodyPublishers.noBody())));
    }

    @Test
    void noCallIsRepeatedToTheCaller() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(RunningServer.at("/login.xhtml")).method("TRACE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    /** Whoever believed the name of a host that a caller writes would send others there. */
    @Test
    void noAnswerLeadsToAHostThatTheCallerNames() throws IOException, InterruptedException {
        for (String page : new String[] {"/index.xhtml", "/"}) {
            assertThat(get(page).headers().firstValue("Location").orElseThrow()).startsWith("/courtesy/");
        }
    }

    @Test
    void withoutAProxyNobodyIsBelievedToSpeakTls() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(RunningServer.at("/login.xhtml"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9"));

        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("JSESSIONID=")
                .doesNotContainIgnoringCase("secure");
    }

    /** What a browser sends back is a number; nothing is made of it but a look into its own session. */
    @Test
    void theStateOfAPageStaysOnTheServer() throws IOException, InterruptedException {
        assertThat(found(VIEW_STATE, get("/login.xhtml").body())).matches("-?\\d+:-?\\d+");
    }

    /** A page of somebody else can make a browser send a form, but knows no state of this browser's session. */
    @Test
    void aFormWithTheStateOfAnotherSessionIsNotHeard() throws IOException, InterruptedException {
        String foreign = found(VIEW_STATE, get("/login.xhtml").body());
        HttpClient victim = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        victim.send(HttpRequest.newBuilder(RunningServer.at("/login.xhtml")).build(), BodyHandlers.discarding());

        victim.send(
                HttpRequest.newBuilder(RunningServer.at("/login.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "login=login&login%3Aname=admin&login%3Apassword=courtesy&login%3Ago=x&jakarta.faces.ViewState="
                                        + URLEncoder.encode(foreign, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());

        HttpResponse<String> page = victim.send(
                HttpRequest.newBuilder(RunningServer.at("/customers.xhtml")).build(), BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Location").orElse("")).contains("login.xhtml");
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server behind a proxy that speaks TLS, as the guide for operators sets it up. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProxyIT {

    private static FurtherServer server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_TLS_PROXY", "true");
        server = new FurtherServer(settings);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(server.at(path))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-For", "203.0.113.9")
                                .header("X-Forwarded-Host", "service.example.org")
                                .header("X-Forwarded-Port", "443")
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void theCookieOfTheSessionGoesByTlsAlone() throws IOException, InterruptedException {
        String cookie = get("/login.xhtml").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("__Host-courtesy=");
        assertThat(cookie).containsIgnoringCase("; secure").containsIgnoringCase("; path=/;");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContainIgnoringCase("domain=");
    }

    @Test
    void browsersAreToldToComeByTlsAloneOnEveryAnswer() throws IOException, InterruptedException {
        for (String path : new String[] {"/login.xhtml", "/index.xhtml", "/WEB-INF/web.xml", "/api/v1/customers"}) {
            assertThat(get(path).headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void linksLeadToTheAddressOfTheProxy() {
        Api admin = Api.as("admin", FurtherServer.ADMIN_PASSWORD).on(server);
        String number = Bodies.storedCustomer(admin);

        String url = admin.with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "service.example.org")
                .with("X-Forwarded-Port", "443")
                .post("/customers/" + number + "/link", "")
                .has(201)
                .at("/url")
                .asText();

        assertThat(url).startsWith("https://service.example.org/courtesy/my.xhtml?link=");
    }

    @Test
    void theCookieOfALinkGoesByTlsAlone() throws IOException, InterruptedException {
        Api admin = Api.as("admin", FurtherServer.ADMIN_PASSWORD).on(server);
        String url = admin.post("/customers/" + Bodies.storedCustomer(admin) + "/link", "")
                .has(201)
                .at("/url")
                .asText();

        HttpResponse<String> answer = get(url.substring(url.indexOf("/my.xhtml")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Secure-courtesy-link=")
                .containsIgnoringCase("; secure")
                .contains("HttpOnly", "SameSite=Lax");
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for the interface as a whole: its description, health, headers, addresses that do not exist. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class InterfaceIT {

    private final Api api = Api.admin();

    @Test
    void theDescriptionIsOpenToEverybody() {
        Answer document = Api.anonymous().get("/openapi").has(200);
        assertThat(document.header("Content-Type")).startsWith("application/json");
        assertThat(document.at("/openapi").asText()).startsWith("3.1");
        assertThat(document.at("/paths").has("/assessments")).isTrue();
    }

    @Test
    void theDescriptionCanBeTriedOut() throws IOException, InterruptedException {
        for (String file : new String[] {"", "start.js", "swagger-ui.css", "swagger-ui-bundle.js"}) {
            assertThat(raw("/api-docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void healthIsOpenToEverybody() throws IOException, InterruptedException {
        assertThat(raw("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = raw("/health/ready");
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
        assertThat(ready.body()).contains("\"rules\"", "\"database\"");
    }

    @Test
    void otherAddressesAreNotFound() {
        api.get("/nothing").isProblem(404, "not-found");
        api.get("/customers/a/b/c").isProblem(404, "not-found");
        api.get("").isProblem(404, "not-found");
        api.get("/keys/a%00b").isProblem(404, "not-found");
    }

    @Test
    void everyAnswerNamesItsCorrelation() {
        assertThat(api.with("X-Correlation-Id", "call-77").get("/nothing").header("X-Correlation-Id"))
                .isEqualTo("call-77");
        assertThat(api.with("X-Correlation-Id", "<script>").get("/nothing").header("X-Correlation-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(Api.anonymous().get("/customers").header("X-Correlation-Id")).isNotBlank();
    }

    @Test
    void answersAreCompressedForThoseWhoCanReadThem() {
        assertThat(Api.admin().with("Accept-Encoding", "gzip").get("/openapi").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(Api.admin().get("/openapi").header("Content-Encoding")).isNull();
    }

    @Test
    void browsersAreKeptOnAShortLead() {
        Answer answer = api.get("/openapi");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isNotBlank();
    }

    @Test
    void problemsComeInTheCallersLanguage() {
        assertThat(api.with("Accept-Language", "da")
                        .get("/nothing")
                        .at("/title")
                        .asText())
                .isEqualTo("Ikke fundet");
        assertThat(api.with("Accept-Language", "de")
                        .get("/customers/K-0")
                        .at("/detail")
                        .asText())
                .isEqualTo("Es gibt keinen Kunden K-0.");
    }

    private static HttpResponse<String> raw(String path) throws IOException, InterruptedException {
        URI uri = RunningServer.at(path);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}

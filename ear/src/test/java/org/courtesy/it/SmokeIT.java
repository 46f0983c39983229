package org.courtesy.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class SmokeIT {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theServerIsUpWithTheApplicationDeployed() throws Exception {
        URI management = URI.create("http://127.0.0.1:" + Integer.getInteger("management.port") + "/health/ready");

        HttpResponse<String> answer = get(management);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"courtesy.ear\":\"OK\"");
    }

    @Test
    void theApplicationIsReadyOnItsDatabase() throws Exception {
        HttpResponse<String> answer = get(RunningServer.at("/health/ready"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void nothingTellsWhichServerItIs() throws Exception {
        HttpResponse<String> answer = get(RunningServer.at("/"));

        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By", "server", "x-powered-by");
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}

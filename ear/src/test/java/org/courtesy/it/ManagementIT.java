package org.courtesy.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own administration: on this machine alone, for nobody without a sign-in, and there is nobody who could sign in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ManagementIT {

    private static final Path CONFIGURATION = Path.of(System.getProperty("jboss.home"), "standalone", "configuration");

    @Test
    void nobodyReadsOrChangesSettingsWithoutASignIn() throws IOException, InterruptedException {
        URI management = URI.create("http://127.0.0.1:" + Integer.getInteger("management.port") + "/management");
        HttpRequest request = HttpRequest.newBuilder(management)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"operation\": \"resolve-expression\","
                        + " \"expression\": \"${env.COURTESY_DB_PASSWORD:}\", \"address\": []}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mgmt-users.properties", "application-users.properties"})
    void thereAreNoUsers(String file) throws IOException {
        assertThat(Files.readAllLines(CONFIGURATION.resolve(file), UTF_8))
                .allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    @Test
    void itListensOnThisMachineAloneAndShowsNoPages() throws IOException {
        String configuration = Files.readString(CONFIGURATION.resolve("standalone.xml"));

        assertThat(configuration)
                .contains("http-authentication-factory=\"management-http-authentication\" console-enabled=\"false\"")
                .contains("<inet-address value=\"${jboss.bind.address.management:127.0.0.1}\"/>")
                .doesNotContain("native-interface", "http-connector", "http-invoker", "ajp-listener");
    }

    /** What differs from one installation to the next comes from the environment when the server starts. */
    @Test
    void noPasswordIsWrittenIntoTheConfiguration() throws IOException {
        assertThat(Files.readString(CONFIGURATION.resolve("standalone.xml")))
                .contains("${env.COURTESY_DB_PASSWORD:sa}")
                .doesNotContainPattern("password=\"(?!\\$\\{)[^\"]");
    }
}

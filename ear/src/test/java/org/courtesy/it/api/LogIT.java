package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log that the server writes: for programs to read, and nobody's words but ours make a line of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LogIT {

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("server.base"), "log", "server.log"), UTF_8);
    }

    @Test
    void everyLineIsAnObjectWithItsInstantInUtcItsLevelAndItsPlace() throws IOException {
        List<String> lines = lines();

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            JsonNode entry = JsonMapper.builder().build().readTree(line);
            assertThat(entry.path("timestamp").asText()).as(line).endsWith("Z");
            assertThat(entry.path("level").asText()).as(line).isNotEmpty();
            assertThat(entry.path("loggerName").asText()).as(line).isNotEmpty();
        }
    }

    /** A line break in what the log repeats does not begin a line, neither in the file nor on the console. */
    @Test
    void nobodyForgesALine() throws IOException {
        String forged = "forged-" + System.nanoTime();
        FurtherServer server = new FurtherServer(withForgedSetting(forged));
        try {
            Waiting.until(() -> server.log().contains(forged), found -> found);
            assertThat(server.log().lines().filter(line -> line.contains(forged)))
                    .isNotEmpty()
                    .noneMatch(line -> line.startsWith(forged));
        } finally {
            server.close();
        }
    }

    /** Eight at once with one key: the database refuses rows, which the driver and Hibernate would repeat with all that they hold. */
    @Test
    @Tag("every-database")
    void whatIsRefusedTwiceIsNotRepeatedInTheLog() throws IOException {
        Api api = Api.admin();
        String said = "said-" + System.nanoTime();
        String body = Bodies.touchpoint(Bodies.storedCustomer(api), "call-" + said)
                .replace("\"experience\"", "\"note\": \"" + said + "\", \"experience\"");
        assertThat(AtOnce.answers(8, () -> api.post("/touchpoints", body)))
                .extracting(Answer::status)
                .containsOnly(200, 201);
        assertThat(lines()).noneMatch(line -> line.contains(said));
    }

    private static Map<String, String> withForgedSetting(String forged) {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        // The log names a gateway that does not work, in the words of the setting.
        settings.put("COURTESY_GATEWAY_PORTAL", "nobody\n" + forged);
        return settings;
    }
}

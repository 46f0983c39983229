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

    private static Map<String, String> withForgedSetting(String forged) {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        // The log names a gateway that does not work, in the words of the setting.
        settings.put("COURTESY_GATEWAY_PORTAL", "nobody\n" + forged);
        return settings;
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Waiting;
import org.h2.tools.Server;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A server whose database goes and comes back: readiness, liveness and the figures say so, and whoever watches is let in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DatabaseAwayIT {

    @TempDir
    static Path directory;

    private final int port = freePort();

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Server database() throws SQLException {
        return Server.createTcpServer(
                        "-tcpPort", Integer.toString(port), "-baseDir", directory.toString(), "-ifNotExists")
                .start();
    }

    private static int health(FurtherServer server, String which) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.at("/health/" + which)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String figures(Api scraper) {
        return scraper.get("/metrics").has(200).text();
    }

    @Test
    void theServerTellsTheTruthAndGoesOnByItself() throws SQLException {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_DB_URL", "jdbc:h2:tcp://127.0.0.1:" + port + "/./away");
        Server database = database();
        try (FurtherServer server = new FurtherServer(settings)) {
            Api admin = Api.as("admin", FurtherServer.ADMIN_PASSWORD).on(server);
            String secret = admin.post(
                            "/keys",
                            "{\"name\": \"watcher\", \"role\": \"INTEGRATION\", \"scopes\": [\"metrics:read\"]}")
                    .has(201)
                    .at("/secret")
                    .asText();
            Api scraper = Api.anonymous().on(server).with("Authorization", "Bearer " + secret);
            assertThat(figures(scraper)).contains("\ncourtesy_database_up 1", "\ncourtesy_queue_length{");

            database.stop();

            assertThat(figures(scraper))
                    .contains("\ncourtesy_database_up 0", "\ncourtesy_ready 0", "\ncourtesy_decisions_total{")
                    .doesNotContain("\ncourtesy_queue_length{");
            assertThat(health(server, "ready")).isEqualTo(503);
            assertThat(health(server, "live")).isEqualTo(200);
            // Nobody else is let in without the database.
            assertThat(admin.get("/jobs").status()).isEqualTo(503);

            database = database();

            assertThat(Waiting.until(() -> health(server, "ready"), status -> status == 200))
                    .isEqualTo(200);
            assertThat(Waiting.until(() -> figures(scraper), text -> text.contains("\ncourtesy_queue_length{")))
                    .contains("\ncourtesy_database_up 1", "\ncourtesy_ready 1");
        } finally {
            database.stop();
        }
    }
}

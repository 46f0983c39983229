package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server starts on a PostgreSQL of an older version with rows in it, and answers of them. On H2: {@code UpgradeTest}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class UpgradeIT {

    private static final Path SNAPSHOTS = Path.of("../ejb-module/src/test/resources/org/courtesy/shared/upgrade");

    private final String address = PostgresForTests.further("upgraded");
    private FurtherServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "1.14")
    void whatWasThereIsAnswered(String version) throws Exception {
        Flyway.configure(UpgradeIT.class.getClassLoader())
                .dataSource(address, "postgres", "postgres")
                .locations("classpath:db/migration")
                .placeholders(Map.of("prefix", "varchar_pattern_ops", "uuid", "gen_random_uuid()"))
                .target(version)
                .load()
                .migrate();
        load(SNAPSHOTS.resolve(version + ".sql.gz"));
        List<String> numbers = list("select number from customer");
        List<String> decisions = list("select id from assessment");
        List<String> counts = counts();

        server = new FurtherServer(Map.of("COURTESY_DB_URL", address, "COURTESY_KAFKA_BOOTSTRAP_SERVERS", ""));

        assertThat(counts()).isEqualTo(counts);
        Api api = Api.admin().on(server);
        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            api.get("/customers/" + number).has(200);
            api.get("/customers/" + number + "/consents").has(200);
            api.get("/touchpoints?customer=" + number).has(200);
        });
        assertThat(decisions)
                .isNotEmpty()
                .allSatisfy(id -> api.get("/assessments/" + id).has(200));
        api.post("/touchpoints", Bodies.touchpoint(numbers.get(0), "after-the-upgrade"))
                .has(201);
    }

    private void load(Path snapshot) throws IOException, SQLException {
        try (Connection database = PostgresForTests.connect(address);
                Statement statement = database.createStatement();
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(snapshot)), UTF_8))) {
            statement.execute("set session_replication_role = replica");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // How a snapshot writes the end of a line within a text.
                statement.execute(line.replace('\u2424', '\n'));
            }
        }
    }

    private List<String> counts() throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : List.of(
                "customer",
                "contract",
                "premise",
                "household",
                "consent",
                "objection",
                "promise",
                "touchpoint",
                "assessment",
                "action",
                "declined_offer",
                "external_id",
                "work_item")) {
            counts.add(table + " " + list("select count(*) from " + table));
        }
        return counts;
    }

    private List<String> list(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = PostgresForTests.connect(address);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.PostgresForTests;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server is killed in the middle of a sweep; started again it ends the sweep, and everybody was judged once, as in a sweep that nobody
 * disturbed. Once in a usual run, {@code -Dcourtesy.kills=20} kills as often.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class SweepKilledIT {

    private static final int KILLS = Integer.getInteger("courtesy.kills", 1);
    private static final int CUSTOMERS = 6_000 + 2_000 * KILLS;

    private final String address = PostgresForTests.further("swept");
    private FurtherServer server;

    @BeforeEach
    void aBaseOfItsOwn() throws SQLException {
        start();
        String number = Bodies.storedCustomer(api());
        try (Connection database = PostgresForTests.connect(address);
                Statement statement = database.createStatement()) {
            copy(statement, "customer", "id", "number", number);
            copy(statement, "contract", "customer_id", "number", "V-" + number);
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("COURTESY_DB_URL", address);
        server = new FurtherServer(settings);
    }

    private Api api() {
        return Api.admin().on(server);
    }

    /** Rows like the one of the customer, under other keys and numbers. */
    private static void copy(Statement statement, String table, String customer, String name, String number)
            throws SQLException {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        try (ResultSet columns = statement.executeQuery(
                "select column_name from information_schema.columns where table_name = '" + table + "'")) {
            while (columns.next()) {
                String column = columns.getString(1);
                String value = column.equals("id") || column.equals(customer) ? column + " + 1000 * k" : column;
                names.append(names.length() == 0 ? "" : ", ").append(column);
                values.append(values.length() == 0 ? "" : ", ")
                        .append(column.equals(name) ? name + " || '-' || k" : value);
            }
        }
        statement.executeUpdate("insert into " + table + " (" + names + ") select " + values + " from " + table
                + " cross join generate_series(1, " + (CUSTOMERS - 1) + ") k where number = '" + number + "'");
    }

    private long count(String query) {
        try (Connection database = PostgresForTests.connect(address);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private String begin() {
        return api().post("/sweeps", "{\"asOf\": \"2026-11-27T09:00:00Z\"}")
                .has(202)
                .at("/id")
                .asText();
    }

    private void isDone(String sweep) {
        Answer job = Waiting.until(
                () -> api().get("/sweeps/" + sweep).has(200),
                seen -> !"RUNNING QUEUED".contains(seen.at("/state").asText()));
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        assertThat(job.at("/done").asLong()).isEqualTo(CUSTOMERS);
    }

    private long ended(String sweep) {
        return count("select count(*) from sweep_range where summary is not null and job_id = '" + sweep + "'");
    }

    @Test
    void everybodyIsJudgedOnceHoweverOftenTheServerIsKilled() {
        String killed = begin();
        for (int i = 1; i <= KILLS; i++) {
            long before = ended(killed);
            Waiting.until(() -> ended(killed), now -> now > before);
            server.crash();
            assertThat(ended(killed)).as("ranges by the kill").isLessThan(CUSTOMERS / 500);
            server.close();
            start();
        }
        isDone(killed);

        assertThat(count("select count(distinct customer_id) from sweep_result where job_id = '" + killed + "'"))
                .isEqualTo(CUSTOMERS);
        assertThat(
                        count(
                                "select count(*) from sweep_result r where job_id = '" + killed + "' and not exists"
                                        + " (select 1 from assessment a where a.id = r.assessment_id and a.customer_id = r.customer_id)"))
                .isZero();
        assertThat(count("select count(*) from assessment where as_of = '2026-11-27T09:00:00Z'"))
                .as("no decision was stored twice")
                .isEqualTo(CUSTOMERS);
        String undisturbed = begin();
        isDone(undisturbed);
        assertThat(count("select count(*) from sweep_result a join sweep_result b on a.customer_id = b.customer_id"
                        + " where a.job_id = '" + killed + "' and b.job_id = '" + undisturbed
                        + "' and a.points is not distinct from b.points and a.band is not distinct from b.band"
                        + " and a.next_action = b.next_action and a.refused = b.refused"))
                .isEqualTo(CUSTOMERS);
    }
}

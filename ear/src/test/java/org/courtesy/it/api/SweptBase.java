package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.PostgresForTests;
import org.courtesy.it.Waiting;

/** A database of its own with many customers, and what sweeps of all of them have left there. */
final class SweptBase {

    private static final int RANGE = 500;

    private final String address;
    private final int customers;

    /**
     * An empty database.
     *
     * @param customers how many there are to be
     */
    SweptBase(String name, int customers) {
        this.address = PostgresForTests.further(name);
        this.customers = customers;
    }

    String address() {
        return address;
    }

    int ranges() {
        return (customers + RANGE - 1) / RANGE;
    }

    /** Fills it: one customer by a server, the others like this one, under other keys and numbers. */
    void fill(FurtherServer server) {
        String number = Bodies.storedCustomer(Api.admin().on(server));
        try (Connection database = PostgresForTests.connect(address);
                Statement statement = database.createStatement()) {
            copy(statement, "customer", "id", "number", number);
            copy(statement, "contract", "customer_id", "number", "V-" + number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(Statement statement, String table, String customer, String name, String number)
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
                + " cross join generate_series(1, " + (customers - 1) + ") k where number = '" + number + "'");
    }

    private String read(String query) {
        try (Connection database = PostgresForTests.connect(address);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private long count(String query) {
        return Long.parseLong(read(query));
    }

    /** Begins a sweep and tells its id. */
    String begin(FurtherServer server) {
        return Api.admin()
                .on(server)
                .post("/sweeps", "{\"asOf\": \"2026-11-27T09:00:00Z\"}")
                .has(202)
                .at("/id")
                .asText();
    }

    /** Waits for its end. */
    Answer isDone(FurtherServer server, String sweep) {
        Answer job = Waiting.until(
                () -> Api.admin().on(server).get("/sweeps/" + sweep).has(200),
                seen -> !"RUNNING QUEUED".contains(seen.at("/state").asText()));
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        assertThat(job.at("/done").asLong()).as(job.text()).isEqualTo(customers);
        return job;
    }

    /** How many of its ranges have ended. */
    long ended(String sweep) {
        return count("select count(*) from sweep_range where summary is not null and job_id = '" + sweep + "'");
    }

    /** The server that leads it. */
    String leader(String sweep) {
        return read("select node from job where id = '" + sweep + "'");
    }

    void everybodyWasJudgedOnce(String sweep) {
        assertThat(count("select count(distinct customer_id) from sweep_result where job_id = '" + sweep + "'"))
                .isEqualTo(customers);
        assertThat(
                        count(
                                "select count(*) from sweep_result r where job_id = '" + sweep + "' and not exists"
                                        + " (select 1 from assessment a where a.id = r.assessment_id and a.customer_id = r.customer_id)"))
                .isZero();
        assertThat(count("select count(*) from assessment where as_of = '2026-11-27T09:00:00Z'"))
                .as("no decision was stored twice")
                .isEqualTo(count("select count(*) from sweep_result"));
    }

    void bothFoundTheSame(String one, String other) {
        assertThat(count("select count(*) from sweep_result a join sweep_result b on a.customer_id = b.customer_id"
                        + " where a.job_id = '" + one + "' and b.job_id = '" + other
                        + "' and a.points is not distinct from b.points and a.band is not distinct from b.band"
                        + " and a.next_action = b.next_action and a.refused = b.refused"))
                .isEqualTo(customers);
    }
}

package org.courtesy.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands in the database, over the schema of the product. */
class StoredGaugeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private void store(String sql) {
        database.run(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    private Map<String, Double> read(String name) throws SQLException {
        StoredGauge gauge = StoredGauge.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Double> values = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection()) {
            gauge.read(connection, NOW).forEach(one -> values.put(String.join(" ", one.labels()), one.value()));
        }
        return values;
    }

    private void job(int number, String kind, String state, String endedAt) {
        store("insert into job (id, kind, state, requested_by, created_at, ended_at, done, refused, stop_requested,"
                + " pause_requested, request, attempts, taken_done) values ('00000000-0000-0000-0000-00000000000"
                + number + "', '" + kind + "', '" + state + "', 'x', '2026-11-20 08:00:00+00', "
                + (endedAt == null ? "null" : "'" + endedAt + "'") + ", 0, 0, false, false, '{}', 0, 0)");
    }

    @Test
    void allOfThemCanBeReadFromAnEmptyDatabase() throws SQLException {
        for (StoredGauge gauge : StoredGauge.ALL) {
            read(gauge.name());
        }

        assertThat(read("courtesy_queue_length"))
                .hasSize(7)
                .allSatisfy((queue, length) -> assertThat(length).isZero());
        assertThat(read("courtesy_queue_oldest_timestamp_seconds")).isEmpty();
        assertThat(read("courtesy_nightly_success_timestamp_seconds")).isEmpty();
        assertThat(read("courtesy_nodes_out_of_step")).containsExactly(Map.entry("", 0.0));
    }

    @Test
    void jobsAreToldByKindAndState() throws SQLException {
        job(1, "SWEEP", "QUEUED", null);
        job(2, "SWEEP", "RUNNING", null);
        job(3, "IMPORT", "DONE", "2026-11-20 08:30:00+00");

        assertThat(read("courtesy_jobs")).isEqualTo(Map.of("sweep queued", 1.0, "sweep running", 1.0));
        assertThat(read("courtesy_queue_length")).containsEntry("jobs", 1.0);
        assertThat(read("courtesy_queue_oldest_timestamp_seconds")).containsEntry("jobs", (double)
                Instant.parse("2026-11-20T08:00:00Z").getEpochSecond());
    }

    @Test
    void failedJobsAreForgottenAfterADay() throws SQLException {
        job(1, "EXPORT", "FAILED", "2026-11-19 09:00:01+00");
        job(2, "EXPORT", "FAILED", "2026-11-19 09:00:00+00");

        assertThat(read("courtesy_jobs_failed")).isEqualTo(Map.of("export", 1.0));
    }

    @Test
    void aNightCountsWhenItsSweepIsDone() throws SQLException {
        store("insert into swept_night (night, job_id) values ('2026-11-20', '00000000-0000-0000-0000-000000000001')");
        job(1, "SWEEP", "RUNNING", null);
        assertThat(read("courtesy_nightly_success_timestamp_seconds")).isEmpty();

        store("update job set state = 'DONE', ended_at = '2026-11-20 04:00:00+00'");

        assertThat(read("courtesy_nightly_success_timestamp_seconds")).containsEntry("sweep", (double)
                Instant.parse("2026-11-20T04:00:00Z").getEpochSecond());
    }

    @Test
    void aServerThatLagsBehindIsToldUntilItIsSilent() throws SQLException {
        store("insert into rule_node (node, wanted, served, prepared, seen_at) values"
                + " ('a', 2, 2, '', '2026-11-20 08:59:50+00'), ('b', 2, 1, '', '2026-11-20 08:59:50+00'),"
                + " ('c', 2, null, '', '2026-11-20 08:59:50+00'), ('d', 2, 1, '', '2026-11-20 08:00:00+00')");

        assertThat(read("courtesy_nodes")).containsExactly(Map.entry("", 3.0));
        assertThat(read("courtesy_nodes_out_of_step")).containsExactly(Map.entry("", 2.0));
    }

    @Test
    void ofAChainTheLatestCheckCounts() throws SQLException {
        String check = "insert into chain_check (id, chain, requested_by, requested_at, ended_at, head_position,"
                + " head_hash, position, hash, shredded, problems) values ";
        store(check + "('00000000-0000-0000-0000-000000000001', 'AUDIT', 'x', '2026-11-19 02:00:00+00',"
                + " '2026-11-19 02:00:00+00', 0, '', 0, '', 0, 3)");
        assertThat(read("courtesy_chain_problems")).containsExactly(Map.entry("audit", 3.0));

        store(check + "('00000000-0000-0000-0000-000000000002', 'AUDIT', 'x', '2026-11-20 02:00:00+00',"
                + " '2026-11-20 02:00:00+00', 0, '', 0, '', 0, 0)");

        assertThat(read("courtesy_chain_problems")).containsExactly(Map.entry("audit", 0.0));
    }
}

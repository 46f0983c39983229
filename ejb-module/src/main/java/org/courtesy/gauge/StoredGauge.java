package org.courtesy.gauge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A figure that stands in the database.
 *
 * @param sql answers a row for each value: its labels, then the value, a number or an instant; null is no value. The same text on each
 *     database
 * @param lately how far back the one parameter of the text lies, null: it has none
 */
record StoredGauge(String name, String help, String sql, Duration lately, List<String> labels) {

    private static final int PATIENCE_SECONDS = 2;
    private static final double MILLIS = 1e3;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    /** All of them. Each is found by an index, or in a table that stays small. */
    static final List<StoredGauge> ALL = List.of(
            of("courtesy_queue_length", "What waits: to be sent, taken, handed over or done", null, """
                    select 'webhooks', count(*) from webhook_delivery where state = 'WAITING'
                    union all select 'webhooks_dead', count(*) from webhook_delivery where state = 'FAILED'
                    union all select 'kafka', count(*) from kafka_outgoing
                    union all select 'dead_letters', count(*) from dead_letter where state = 'WAITING'
                    union all select 'handovers', count(*) from handover_contact where state in ('HANDING', 'LATER')
                    union all select 'handovers_unsure', count(*) from handover_contact where state = 'UNSURE'
                    union all select 'jobs', count(*) from job where state = 'QUEUED'""", "queue"),
            of("courtesy_queue_oldest_timestamp_seconds", "Since when the oldest of a queue waits", null, """
                    select 'webhooks', min(created_at) from webhook_delivery where state = 'WAITING'
                    union all select 'kafka', min(e.occurred_at) from outbox_event e join kafka_outgoing o
                        on o.event_id = e.id where o.id = (select min(id) from kafka_outgoing)
                    union all select 'dead_letters', min(first_at) from dead_letter where state = 'WAITING'
                    union all select 'jobs', min(created_at) from job where state = 'QUEUED'""", "queue"),
            of("courtesy_jobs", "Jobs that have not ended", null, """
                    select kind, state, count(*) from job where state in ('QUEUED', 'RUNNING', 'PAUSED')
                    group by kind, state""", "kind", "state"),
            of("courtesy_jobs_failed", "Jobs that have failed within the last 24 hours", DAY, """
                    select kind, count(*) from job where state = 'FAILED' and ended_at > ? group by kind""", "kind"),
            of(
                    "courtesy_webhooks",
                    "Endpoints of others that are told of events",
                    null,
                    "select state, count(*) from webhook group by state",
                    "state"),
            of(
                    "courtesy_nodes",
                    "Servers that have said within the last minute by which rules they decide",
                    MINUTE,
                    "select count(*) from rule_node where seen_at > ?"),
            of(
                    "courtesy_nodes_out_of_step",
                    "Those of them that decide by other rules than the live ones, or by none",
                    MINUTE,
                    """
                    select count(*) from rule_node where seen_at > ? and (served is null or served <> wanted)"""),
            of(
                    "courtesy_nightly_success_timestamp_seconds",
                    "When the work of a night was last done to its end",
                    null,
                    """
                    select 'sweep', max(j.ended_at) from swept_night n join job j on j.id = n.job_id where j.state = 'DONE'
                    union all select 'self_proof', max(ended_at) from self_proof where night is not null
                    union all select 'chain_consent', max(ended_at) from chain_check
                        where night is not null and chain = 'CONSENT'
                    union all select 'chain_audit', max(ended_at) from chain_check
                        where night is not null and chain = 'AUDIT'
                    union all select 'retention', max(ended_at) from retention_run where night is not null""",
                    "work"),
            of(
                    "courtesy_self_proof_differences",
                    "Stored decisions that came out differently, and nobody has taken note",
                    null,
                    """
                    select coalesce(sum(different), 0) from self_proof where different > 0 and acknowledged_at is null"""),
            of(
                    "courtesy_chain_problems",
                    "Places of a chain that did not hold at its latest check",
                    null,
                    """
                    select chain, problems from chain_check c where ended_at = (select max(d.ended_at) from chain_check d
                    where d.chain = c.chain)""",
                    "chain"),
            of(
                    "courtesy_users_signed_in",
                    "People who have used a session within the last half hour, on all servers",
                    HALF_AN_HOUR,
                    """
                    select count(distinct user_name) from app_session where seen_at > ?"""));

    /** A value with its labels. */
    record Sample(double value, String... labels) {}

    private static StoredGauge of(String name, String help, Duration lately, String sql, String... labels) {
        return new StoredGauge(name, help, sql, lately, List.of(labels));
    }

    /** The values now. */
    List<Sample> read(Connection database, Instant now) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            if (lately != null) {
                statement.setObject(1, now.minus(lately).atOffset(ZoneOffset.UTC));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<Sample> samples = new ArrayList<>();
                while (rows.next()) {
                    add(samples, rows);
                }
                return samples;
            }
        }
    }

    private void add(List<Sample> samples, ResultSet row) throws SQLException {
        Object value = row.getObject(labels.size() + 1);
        if (value == null) {
            return;
        }
        String[] said = new String[labels.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = row.getString(i + 1).toLowerCase(Locale.ROOT);
        }
        samples.add(new Sample(
                value instanceof Number number
                        ? number.doubleValue()
                        : row.getObject(labels.size() + 1, OffsetDateTime.class)
                                        .toInstant()
                                        .toEpochMilli()
                                / MILLIS,
                said));
    }
}

package org.courtesy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;
import org.courtesy.twin.Decision;
import org.courtesy.twin.Twin;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The sweep that somebody would write by hand: ranges of keys on a few threads, a plain query for each table, risk and contact gate
 * in plain Java, and COPY into the same tables, with the same columns. Answers have the texts of answers of the product: what they say of offers is not
 * decided here. With inserts of many rows in the place of COPY it tells what that one saves.
 */
final class HandWrittenSweep {

    /** How rows are written. */
    enum Writing {
        COPY,
        INSERTS
    }

    private static final int RANGE = 2_000;
    private static final int SAMPLES = 200;
    private static final List<String> RESULT_COLUMNS =
            List.of("job_id", "customer_id", "assessment_id", "points", "band", "next_action", "refused");
    private static final double NANOS = 1e9;

    /** Keys of actions that collide with nobody's. */
    private static final AtomicLong ACTION = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    private final int threads;
    private final Writing writing;
    private final UUID job = UUID.randomUUID();
    private final OffsetDateTime asOf = OffsetDateTime.now();
    private final Twin twin = new Twin(Shipped.policy());
    private final AtomicLong readNanos = new AtomicLong();

    HandWrittenSweep(int threads, Writing writing) {
        this.threads = threads;
        this.writing = writing;
    }

    /**
     * How long it took.
     *
     * @param readSeconds how much of it the threads read, divided by their number
     */
    record Swept(double seconds, double readSeconds) {}

    /** A row as text, of an answer of the product. */
    private record Sample(String[] assessment, List<String[]> actions, String refused) {}

    Swept sweep() throws Exception {
        List<long[]> ranges = new ArrayList<>();
        List<Sample> samples;
        List<String> columns;
        List<String> actionColumns;
        try (Connection database = SweepLoad.connect();
                Statement statement = database.createStatement()) {
            statement.execute(
                    "insert into job (id, kind, state, requested_by, created_at, done, refused, stop_requested, request,"
                            + " attempts) values ('" + job
                            + "', 'SWEEP', 'DONE', 'hand', current_timestamp, 0, 0, false, '{}', 0)");
            columns = columns(statement, "assessment");
            actionColumns = columns(statement, "action");
            samples = samples(database, columns, actionColumns);
        }
        long begun = System.nanoTime();
        try (Connection database = SweepLoad.connect();
                Statement statement = database.createStatement();
                ResultSet ends = statement.executeQuery(
                        "select max(id) from (select id, (row_number() over (order by id) - 1) / " + RANGE
                                + " as r from customer where erased_at is null) t group by r order by r")) {
            long behind = 0;
            while (ends.next()) {
                ranges.add(new long[] {behind, ends.getLong(1)});
                behind = ends.getLong(1);
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong next = new AtomicLong();
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            done.add(pool.submit(() -> {
                try (Connection database = SweepLoad.connect()) {
                    database.setAutoCommit(false);
                    for (int r = (int) next.getAndIncrement(); r < ranges.size(); r = (int) next.getAndIncrement()) {
                        range(database, ranges.get(r), samples, columns, actionColumns);
                        database.commit();
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        pool.shutdown();
        return new Swept((System.nanoTime() - begun) / NANOS, readNanos.get() / NANOS / threads);
    }

    private void range(
            Connection database, long[] keys, List<Sample> samples, List<String> columns, List<String> actionColumns)
            throws SQLException, IOException {
        long begun = System.nanoTime();
        Map<Long, CustomerCase> cases = new SweepRows(database, asOf).read(keys[0], keys[1]);
        readNanos.addAndGet(System.nanoTime() - begun);
        List<String[]> assessments = new ArrayList<>();
        List<String[]> actions = new ArrayList<>();
        List<String[]> results = new ArrayList<>();
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            at.put(columns.get(i), i);
        }
        for (Map.Entry<Long, CustomerCase> one : cases.entrySet()) {
            Decision decision = twin.decide(one.getValue());
            String inputs = CaseJson.write(one.getValue());
            String checksum = CaseJson.sha256(inputs);
            Sample sample = samples.get((int) (one.getKey() % samples.size()));
            String id = UUID.randomUUID().toString();
            String[] row = sample.assessment().clone();
            String points = decision.score() == null
                    ? null
                    : Integer.toString(decision.score().points());
            String band =
                    decision.score() == null ? null : decision.score().band().name();
            row[at.get("id")] = id;
            row[at.get("customer_id")] = Long.toString(one.getKey());
            row[at.get("churn_points")] = points;
            row[at.get("band")] = band;
            row[at.get("inputs")] = inputs;
            row[at.get("result")] = checksum
                    + row[at.get("result")].substring(Math.min(checksum.length(), row[at.get("result")].length()));
            assessments.add(row);
            for (String[] known : sample.actions()) {
                String[] action = known.clone();
                action[actionColumns.indexOf("id")] = Long.toString(ACTION.incrementAndGet());
                action[actionColumns.indexOf("assessment_id")] = id;
                action[actionColumns.indexOf("customer_id")] = Long.toString(one.getKey());
                actions.add(action);
            }
            results.add(new String[] {
                job.toString(),
                Long.toString(one.getKey()),
                id,
                points,
                band,
                row[at.get("next_action")],
                sample.refused()
            });
        }
        write(database, "assessment", columns, assessments);
        write(database, "action", actionColumns, actions);
        write(database, "sweep_result", RESULT_COLUMNS, results);
    }

    private void write(Connection database, String table, List<String> columns, List<String[]> rows)
            throws SQLException {
        String into = table + " (" + String.join(", ", columns) + ")";
        if (writing == Writing.COPY) {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> append(text, row));
            copy(database, into, text);
        } else {
            insert(database, into, columns.size(), rows);
        }
    }

    /** The driver makes few statements with many rows of them. */
    private static void insert(Connection database, String into, int columns, List<String[]> rows) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "insert into " + into + " values (" + "?" + ", ?".repeat(columns - 1) + ")")) {
            for (String[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setString(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void append(StringBuilder rows, String[] row) {
        for (int i = 0; i < row.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            if (row[i] == null) {
                rows.append("\\N");
            } else {
                escape(rows, row[i]);
            }
        }
        rows.append('\n');
    }

    private static void escape(StringBuilder rows, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    private static void copy(Connection database, String table, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet columns =
                statement.executeQuery("select column_name from information_schema.columns where table_name = '" + table
                        + "' and table_schema = 'public' order by ordinal_position")) {
            while (columns.next()) {
                names.add(columns.getString(1));
            }
        }
        return names;
    }

    private static List<Sample> samples(Connection database, List<String> columns, List<String> actionColumns)
            throws SQLException {
        List<Sample> samples = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select a.*, r.refused as refusals from sweep_result r"
                        + " join assessment a on a.id = r.assessment_id where a.inputs is not null order by a.id desc limit "
                        + SAMPLES)) {
            while (rows.next()) {
                samples.add(new Sample(
                        row(rows, columns),
                        actions(database, actionColumns, rows.getString("id")),
                        rows.getString("refusals")));
            }
        }
        if (samples.isEmpty()) {
            throw new IllegalStateException("Nobody was swept yet");
        }
        return samples;
    }

    private static List<String[]> actions(Connection database, List<String> columns, String assessment)
            throws SQLException {
        List<String[]> actions = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("select * from action where assessment_id = '" + assessment + "'")) {
            while (rows.next()) {
                actions.add(row(rows, columns));
            }
        }
        return actions;
    }

    private static String[] row(ResultSet rows, List<String> columns) throws SQLException {
        String[] row = new String[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = rows.getString(columns.get(i));
        }
        return row;
    }

    /** For how many customers the product's sweep has found another risk, or none at all. */
    long different(String sweep) throws SQLException {
        try (Connection database = SweepLoad.connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from (select * from sweep_result where job_id = '" + job
                                + "') h full join (select * from sweep_result where job_id = '" + sweep + "') p"
                                + " on h.customer_id = p.customer_id where h.points is distinct from p.points"
                                + " or h.band is distinct from p.band or h.customer_id is null or p.customer_id is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}

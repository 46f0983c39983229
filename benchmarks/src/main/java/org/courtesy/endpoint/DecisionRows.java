package org.courtesy.endpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;

/**
 * A touchpoint and another decision behind the latest one on a customer: a row of {@code touchpoint}, one of
 * {@code assessment} and its rows of {@code action}, as many and as long as the product writes, in one transaction that
 * holds the customer.
 */
final class DecisionRows implements AutoCloseable {

    private static final Map<String, Sample> SAMPLES = new ConcurrentHashMap<>();

    private final Connection connection;
    private final String inputs;
    private final Sample sample;

    DecisionRows(DataSource database, String customer) throws SQLException {
        connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            Object id = read("select id from customer where number = ? for update", customer)
                    .get(0)
                    .value("id");
            inputs = (String) read("select inputs from assessment where customer_id = ? order by id desc limit 1", id)
                    .get(0)
                    .value("inputs");
            if (!SAMPLES.containsKey(customer)) {
                SAMPLES.put(customer, sample(id));
            }
            sample = SAMPLES.get(customer);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** The case as it was known at the latest decision. */
    String inputs() {
        return inputs;
    }

    /** The answer to write: what the product answered when the customer was first asked for here. */
    Assessment result() {
        return sample.result();
    }

    /** Stores the touchpoint and the decision on it. */
    void add(HandWritten.Call call, String result, String newInputs) throws SQLException {
        UUID touchpoint = UUID.randomUUID();
        insert(
                "touchpoint",
                List.of(sample.touchpoint()
                        .with("id", touchpoint)
                        .with("source", call.source())
                        .with("source_id", call.id())
                        .with("type", call.type())
                        .with("direction", call.direction())
                        .with("channel", call.channel())
                        .with("happened_at", call.at())));
        UUID id = UUID.randomUUID();
        insert(
                "assessment",
                List.of(sample.assessment()
                        .with("id", id)
                        .with("touchpoint_id", touchpoint)
                        .with("result", result)
                        .with("inputs", newInputs)));
        List<Row> rows = new ArrayList<>();
        for (Row action : sample.actions()) {
            rows.add(action.with("id", next()).with("assessment_id", id));
        }
        insert("action", rows);
        connection.commit();
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private Sample sample(Object customer) throws SQLException {
        Row latest = read("select * from assessment where customer_id = ? order by id desc limit 1", customer)
                .get(0);
        return new Sample(
                read("select * from touchpoint order by id limit 1").get(0).with("customer_id", customer),
                latest,
                read("select * from action where assessment_id = ?", latest.value("id")),
                CaseJson.read((String) latest.value("result"), Assessment.class));
    }

    /** What is written again with other ids. */
    private record Sample(Row touchpoint, Row assessment, List<Row> actions, Assessment result) {}

    private Object next() throws SQLException {
        return read("select nextval('action_seq') as id").get(0).value("id");
    }

    private List<Row> read(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = query.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(Row.of(found));
                }
                return rows;
            }
        }
    }

    private void insert(String table, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(rows.get(0).insertInto(table))) {
            for (Row row : rows) {
                for (int i = 0; i < row.values().size(); i++) {
                    insert.setObject(i + 1, row.values().get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A row with the names of its columns. */
    private record Row(List<String> columns, List<Object> values) {

        static Row of(ResultSet found) throws SQLException {
            ResultSetMetaData about = found.getMetaData();
            List<String> columns = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i));
                values.add(found.getObject(i));
            }
            return new Row(columns, values);
        }

        Object value(String column) {
            return values.get(columns.indexOf(column));
        }

        Row with(String column, Object value) {
            List<Object> changed = new ArrayList<>(values);
            changed.set(columns.indexOf(column), value);
            return new Row(columns, changed);
        }

        String insertInto(String table) {
            return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", columns.stream().map(any -> "?").toList()) + ")";
        }
    }
}

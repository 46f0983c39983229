package org.courtesy.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query by SQL and what is done with each of its rows. Several are asked in one go where the driver can: that of PostgreSQL sends
 * what semicolons divide together, and waits for the database once.
 *
 * @param sql in which {@code ?} stands for each value
 * @param values a list of values, for {@code = any(?)}, is an array
 * @param reader gets each row that is found
 */
public record RowQuery(String sql, List<?> values, Reader reader) {

    private static final String ANSWERS_SEVERAL = "PostgreSQL";

    /** What is done with a row. */
    public interface Reader {

        /** @param row whose columns are taken in the order in which they were selected */
        void read(Row row) throws SQLException;
    }

    /** Asks the queries in their order and has the rows read. */
    public static void ask(Connection connection, List<RowQuery> queries) throws SQLException {
        if (ANSWERS_SEVERAL.equals(connection.getMetaData().getDatabaseProductName())) {
            askTogether(connection, queries);
        } else {
            for (RowQuery query : queries) {
                askTogether(connection, List.of(query));
            }
        }
    }

    private static void askTogether(Connection connection, List<RowQuery> queries) throws SQLException {
        String text = queries.stream().map(RowQuery::sql).collect(Collectors.joining(";"));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int place = 0;
            for (RowQuery query : queries) {
                for (Object value : query.values) {
                    statement.setObject(++place, value instanceof Instant instant ? Instants.utc(instant) : value);
                }
            }
            statement.execute();
            for (RowQuery query : queries) {
                query.read(statement);
                statement.getMoreResults();
            }
        }
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                reader.read(new Row(rows));
            }
        }
    }
}

package org.courtesy.shared;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * A query by SQL and what is done with each of its rows. Several are asked in one go where the driver can: that of PostgreSQL sends
 * what semicolons divide together, and waits for the database once.
 *
 * <p>What is asked for several is asked for one by the same query with an equals sign: only that plan does PostgreSQL keep. With a list
 * it makes a new one each time, which took it a fifth of a stored decision.
 *
 * @param sql in which {@code ?} stands for each value; {@code = any(?)}, once at most, for an array
 * @param values an array may be empty: then nothing is found
 * @param reader gets each row that is found
 */
public record RowQuery(String sql, List<?> values, Reader reader) {

    private static final String ANSWERS_SEVERAL = "PostgreSQL";
    private static final String ANY = "= any(?)";
    private static final String ONE = "= ?";

    /** What is done with a row. */
    public interface Reader {

        /** @param row whose columns are taken in the order in which they were selected */
        void read(Row row) throws SQLException;
    }

    /**
     * Asks the queries in their order and has the rows read, in the present transaction: without one a connection would be kept. What
     * the transaction has changed is seen if it is written.
     */
    public static void ask(EntityManager entityManager, List<RowQuery> queries) {
        entityManager.unwrap(Session.class).doWork(connection -> ask(connection, queries));
    }

    private static void ask(Connection connection, List<RowQuery> queries) throws SQLException {
        List<RowQuery> open = queries.stream().filter(RowQuery::mayFind).toList();
        if (ANSWERS_SEVERAL.equals(connection.getMetaData().getDatabaseProductName())) {
            askTogether(connection, open);
        } else {
            for (RowQuery query : open) {
                askTogether(connection, List.of(query));
            }
        }
    }

    private static void askTogether(Connection connection, List<RowQuery> queries) throws SQLException {
        String text = queries.stream().map(RowQuery::text).collect(Collectors.joining(";"));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int place = 0;
            for (RowQuery query : queries) {
                for (Object value : query.values) {
                    statement.setObject(++place, bound(value));
                }
            }
            statement.execute();
            for (RowQuery query : queries) {
                query.read(statement);
                statement.getMoreResults();
            }
        }
    }

    private boolean mayFind() {
        return values.stream().noneMatch(value -> value instanceof Object[] several && several.length == 0);
    }

    private String text() {
        return values.stream().anyMatch(RowQuery::isOne) ? sql.replace(ANY, ONE) : sql;
    }

    private static boolean isOne(Object value) {
        return value instanceof Object[] several && several.length == 1;
    }

    private static Object bound(Object value) {
        if (value instanceof Instant instant) {
            return Instants.utc(instant);
        }
        return isOne(value) ? ((Object[]) value)[0] : value;
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                reader.read(new Row(rows));
            }
        }
    }
}

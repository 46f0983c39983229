package org.courtesy.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A row that a {@link RowQuery} has found. Each call takes the next column, so columns are selected in the order in which they are
 * needed: that of a record's components, as a rule. What may be null in the table is null here, unless the answer is a primitive.
 */
public final class Row {

    private final ResultSet row;
    private int column;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A key of ours. */
    public long key() throws SQLException {
        return row.getLong(++column);
    }

    public UUID id() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    public String text() throws SQLException {
        return row.getString(++column);
    }

    public <E extends Enum<E>> E code(Class<E> type) throws SQLException {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Codes that stand in one column. */
    public <E extends Enum<E>> List<E> codes(Class<E> type) throws SQLException {
        return Codes.split(text(), type);
    }

    public boolean yes() throws SQLException {
        return row.getBoolean(++column);
    }

    public Integer whole() throws SQLException {
        int value = row.getInt(++column);
        return row.wasNull() ? null : value;
    }

    public Double number() throws SQLException {
        double value = row.getDouble(++column);
        return row.wasNull() ? null : value;
    }

    public LocalDate day() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    public Instant instant() throws SQLException {
        return Instants.of(row.getObject(++column, OffsetDateTime.class));
    }
}

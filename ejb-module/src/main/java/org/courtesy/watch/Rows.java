package org.courtesy.watch;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Columns of plain SQL, which the two databases hand over in different types. */
final class Rows {

    private Rows() {}

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    static Instant instant(Object column) {
        if (column instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        return column instanceof Timestamp at ? at.toInstant() : (Instant) column;
    }
}

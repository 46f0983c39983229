package org.courtesy.report;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Rows of plain SQL, whose columns the two databases hand over in different types. */
public final class Rows {

    private static final int DECIMALS = 4;

    private Rows() {}

    /** The rows of a statement with several columns. */
    public static Stream<Object[]> of(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** A count; 0 for null. */
    public static long count(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }

    /** A day; null stays null. */
    public static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /** A part of a whole, 0..1 with four decimals; null of nothing. */
    public static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}

package org.courtesy.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a cell of a table holds. */
public enum CellType {
    /** Any text. */
    TEXT(cell -> true),
    /** A new code, which this table registers: UPPER_SNAKE_CASE. */
    NEW_CODE(Pattern.compile("[A-Z][A-Z0-9_]*").asMatchPredicate()),
    /** A code that another table registers. */
    CODE(cell -> true),
    /** Several of these, with spaces between them. */
    CODES(cell -> true),
    /** One of a few words. */
    WORD(cell -> true),
    /** A number such as 0.5. */
    NUMBER(CellType::isNumber),
    /** A number without a fraction. */
    WHOLE(Pattern.compile("[+-]?\\d{1,9}").asMatchPredicate()),
    /** A number, or {@code on} and {@code off} in the row of the switches. */
    FACTOR(cell -> cell.equals("on") || cell.equals("off") || isNumber(cell)),
    /** {@code yes} or {@code no}. */
    YES_NO(cell -> cell.equals("yes") || cell.equals("no")),
    /** A day such as 2026-01-31. */
    DATE(cell -> parses(() -> LocalDate.parse(cell))),
    /** A time of day such as 08:00. */
    TIME(cell -> parses(() -> LocalTime.parse(cell))),
    /** A day of every year: 12-25, EASTER+1 or REPENTANCE. */
    HOLIDAY(CellType::isHoliday),
    /** A country by ISO 3166-1 alpha-2. */
    COUNTRY(Pattern.compile("[A-Z]{2}").asMatchPredicate()),
    /** A time zone by IANA. */
    TIME_ZONE(cell -> parses(() -> ZoneId.of(cell))),
    /** A currency by ISO 4217. */
    CURRENCY(cell -> parses(() -> Currency.getInstance(cell)));

    private static final Pattern FROM_EASTER = Pattern.compile("EASTER[+-]\\d{1,3}");

    private final Predicate<String> accepted;

    CellType(Predicate<String> accepted) {
        this.accepted = accepted;
    }

    /** Whether a cell that is not empty is written as this type wants it; whether a code is known is another matter. */
    public boolean accepts(String cell) {
        return accepted.test(cell);
    }

    // Java reads more as a number than people do: 90d, 0x1p3, NaN.
    private static boolean isNumber(String cell) {
        return Plain.NUMBER.matcher(cell).matches();
    }

    /** What the types above need before they are made. */
    private static final class Plain {

        static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?(?:[eE][+-]?\\d{1,2})?");
    }

    private static boolean isHoliday(String cell) {
        return cell.equals("REPENTANCE")
                || FROM_EASTER.matcher(cell).matches()
                || parses(() -> MonthDay.parse("--" + cell));
    }

    private static boolean parses(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}

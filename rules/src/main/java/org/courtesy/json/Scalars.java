package org.courtesy.json;

import static com.fasterxml.jackson.core.JsonToken.VALUE_FALSE;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_FLOAT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;
import static com.fasterxml.jackson.core.JsonToken.VALUE_TRUE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Readers of single values. A text is never taken for a number, a number never for a text. */
final class Scalars {

    private static final int LONGEST_TEXT = 10_000;
    private static final int DATE_LENGTH = "2026-11-20".length();
    private static final int MOST_DIGITS = 30;

    private static final Map<Class<?>, ValueReader> READERS = Map.ofEntries(
            Map.entry(String.class, Scalars::text),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(Boolean.class, Scalars::truth),
            Map.entry(int.class, Scalars::whole),
            Map.entry(Integer.class, Scalars::whole),
            Map.entry(long.class, Scalars::wholeLong),
            Map.entry(Long.class, Scalars::wholeLong),
            Map.entry(double.class, Scalars::decimal),
            Map.entry(Double.class, Scalars::decimal),
            Map.entry(BigDecimal.class, Scalars::exact),
            Map.entry(Number.class, Scalars::number),
            Map.entry(LocalDate.class, Scalars::date),
            Map.entry(OffsetDateTime.class, Scalars::instant),
            Map.entry(Instant.class, Scalars::utcInstant));

    private Scalars() {}

    /** The reader of a type, null when it is none of the plain ones. */
    static ValueReader of(Class<?> type) {
        return type.isEnum() ? constant(type) : READERS.get(type);
    }

    private static String text(JsonParser parser, Place at, Errors errors) throws IOException {
        if (!parser.hasToken(VALUE_STRING)) {
            return errors.wrongType(parser, at, InputProblem.NOT_TEXT);
        }
        String text = parser.getText();
        if (text.length() > LONGEST_TEXT) {
            errors.add(at, InputProblem.TOO_LONG, LONGEST_TEXT);
            return null;
        }
        if (!storable(text)) {
            errors.add(at, InputProblem.BAD_CHARACTERS);
            return null;
        }
        return text;
    }

    /** Control characters and halves of characters can neither be shown nor stored by every database. */
    private static boolean storable(String text) {
        return text.codePoints()
                .allMatch(c -> c >= ' ' && c != 0x7F && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        || c == '\n'
                        || c == '\r'
                        || c == '\t');
    }

    private static Boolean truth(JsonParser parser, Place at, Errors errors) throws IOException {
        if (parser.hasToken(VALUE_TRUE) || parser.hasToken(VALUE_FALSE)) {
            return parser.getBooleanValue();
        }
        return errors.wrongType(parser, at, InputProblem.NOT_TRUE_OR_FALSE);
    }

    private static Integer whole(JsonParser parser, Place at, Errors errors) throws IOException {
        Long value = wholeLong(parser, at, errors);
        if (value != null && value.intValue() != value) {
            errors.add(at, InputProblem.NOT_BETWEEN, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return null;
        }
        return value == null ? null : value.intValue();
    }

    private static Long wholeLong(JsonParser parser, Place at, Errors errors) throws IOException {
        Double value = decimal(parser, at, errors);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value)) {
            errors.add(at, InputProblem.NOT_A_WHOLE_NUMBER);
            return null;
        }
        if (Math.abs(value) >= Long.MAX_VALUE) {
            errors.add(at, InputProblem.NOT_BETWEEN, Long.MIN_VALUE, Long.MAX_VALUE);
            return null;
        }
        return parser.hasToken(VALUE_NUMBER_INT)
                ? Long.valueOf(parser.getLongValue())
                : Long.valueOf(value.longValue());
    }

    private static Double decimal(JsonParser parser, Place at, Errors errors) throws IOException {
        if (!isNumber(parser)) {
            return errors.wrongType(parser, at, InputProblem.NOT_A_NUMBER);
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            errors.add(at, InputProblem.TOO_LARGE, Double.MAX_VALUE);
            return null;
        }
        return value;
    }

    private static BigDecimal exact(JsonParser parser, Place at, Errors errors) throws IOException {
        if (!isNumber(parser)) {
            return errors.wrongType(parser, at, InputProblem.NOT_A_NUMBER);
        }
        BigDecimal value = parser.getDecimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            errors.add(at, InputProblem.TOO_LONG, MOST_DIGITS);
            return null;
        }
        return value;
    }

    private static Number number(JsonParser parser, Place at, Errors errors) throws IOException {
        if (!parser.hasToken(VALUE_NUMBER_INT)) {
            return decimal(parser, at, errors);
        }
        Long value = wholeLong(parser, at, errors);
        if (value == null || value.intValue() != value) {
            return value;
        }
        return value.intValue();
    }

    private static boolean isNumber(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == VALUE_NUMBER_INT || token == VALUE_NUMBER_FLOAT;
    }

    /** Any single value: what an argument of a message may be. */
    static Object any(JsonParser parser, Place at, Errors errors) throws IOException {
        if (isNumber(parser)) {
            return number(parser, at, errors);
        }
        boolean truth = parser.hasToken(VALUE_TRUE) || parser.hasToken(VALUE_FALSE);
        return truth ? parser.getBooleanValue() : text(parser, at, errors);
    }

    private static LocalDate date(JsonParser parser, Place at, Errors errors) throws IOException {
        String text = text(parser, at, errors);
        if (text == null) {
            return null;
        }
        LocalDate date = text.length() == DATE_LENGTH ? parse(text, LocalDate::parse) : null;
        if (date == null) {
            errors.add(at, InputProblem.NOT_A_DATE, Errors.shown(text));
        }
        return date;
    }

    /** A day that may be given as an instant as well; then it is the day at the offset given. */
    static LocalDate dayOfInstant(JsonParser parser, Place at, Errors errors) throws IOException {
        boolean instant = parser.hasToken(VALUE_STRING) && parser.getText().indexOf('T') >= 0;
        if (!instant) {
            return date(parser, at, errors);
        }
        OffsetDateTime value = instant(parser, at, errors);
        return value == null ? null : value.toLocalDate();
    }

    private static OffsetDateTime instant(JsonParser parser, Place at, Errors errors) throws IOException {
        String text = text(parser, at, errors);
        if (text == null) {
            return null;
        }
        boolean fourDigitYear = text.length() > 4 && text.charAt(4) == '-' && Character.isDigit(text.charAt(0));
        OffsetDateTime instant = fourDigitYear ? parse(text, OffsetDateTime::parse) : null;
        if (instant == null) {
            boolean local = fourDigitYear && parse(text, LocalDateTime::parse) != null;
            errors.add(at, local ? InputProblem.OFFSET_MISSING : InputProblem.NOT_AN_INSTANT, Errors.shown(text));
        }
        return instant;
    }

    private static Instant utcInstant(JsonParser parser, Place at, Errors errors) throws IOException {
        OffsetDateTime instant = instant(parser, at, errors);
        return instant == null ? null : instant.toInstant();
    }

    private static <T> T parse(String text, Function<String, T> format) {
        try {
            return format.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ValueReader constant(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        String allowed = String.join(", ", byName.keySet());
        return (parser, at, errors) -> {
            if (!parser.hasToken(VALUE_STRING)) {
                return errors.wrongType(parser, at, InputProblem.NOT_TEXT);
            }
            Object constant = byName.get(parser.getText());
            if (constant == null) {
                errors.add(at, InputProblem.UNKNOWN_VALUE, Errors.shown(parser.getText()), allowed);
            }
            return constant;
        };
    }
}

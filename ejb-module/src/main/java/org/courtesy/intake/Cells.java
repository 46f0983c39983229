package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/**
 * Turns the text of a cell into the JSON value of a field. Whether the value is one that the field may have is left to
 * the reading of the record.
 *
 * @param decimalSign {@code .} or {@code ,}; the other one may stand between groups of three digits
 * @param dates null: ISO 8601
 * @param zone zone of instants without an offset; null: they stay as they are
 */
record Cells(String decimalSign, DateTimeFormatter dates, String datePattern, ZoneId zone) {

    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "1", "ja", "j");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "0", "nein", "nej");
    private static final Pattern LIST = Pattern.compile("\\s*[,;|]\\s*");
    private static final Pattern WITH_POINT =
            Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d*)?([eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)?(,\\d*)?");
    /** ISO 8601 with an offset says the same in every pattern; whether there is such an instant is left to the reading. */
    private static final Pattern ISO_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)");

    private static final int LONGEST_NUMBER = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Cells of(String decimalSign, String datePattern, String timeZone) {
        return new Cells(
                decimalSign == null ? "." : decimalSign,
                datePattern == null ? null : formatter(datePattern),
                shownPattern(datePattern),
                timeZone == null ? null : ZoneId.of(timeZone));
    }

    /**
     * A formatter that refuses days that do not exist. People write {@code yyyy} or {@code YYYY} for the year, which is
     * meant as {@code uuuu}, and {@code DD} for the day of the month.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(meant(pattern), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The pattern as it is shown to people: without what may be left out. */
    private static String shownPattern(String pattern) {
        return pattern == null ? null : pattern.replaceAll("\\[.*", "");
    }

    private static String meant(String pattern) {
        return pattern.replace('y', 'u').replace('Y', 'u').replace('D', 'd');
    }

    /** The JSON value of a cell that is not empty. */
    JsonNode read(Target target, String text) {
        if (!target.list()) {
            return single(target, text);
        }
        ArrayNode list = JSON.arrayNode();
        for (String entry : entries(text)) {
            if (!entry.isEmpty()) {
                list.add(single(target, entry));
            }
        }
        return list;
    }

    /** Entries between separators, or a list in JSON, which exports write where an entry has a separator in it. */
    private static List<String> entries(String text) {
        if (text.startsWith("[")) {
            try {
                return CaseJson.readList(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), String.class);
            } catch (InvalidInputException e) {
                return List.of(LIST.split(text));
            }
        }
        return List.of(LIST.split(text));
    }

    private JsonNode single(Target target, String text) {
        Class<?> type = target.type();
        if (type == boolean.class || type == Boolean.class) {
            return truth(target, text);
        }
        if (type == LocalDate.class) {
            return TextNode.valueOf(day(target, text).toString());
        }
        if (type == OffsetDateTime.class) {
            return TextNode.valueOf(instant(target, text));
        }
        return type == String.class || type.isEnum()
                ? TextNode.valueOf(text)
                : DecimalNode.valueOf(number(target, text));
    }

    private static JsonNode truth(Target target, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return BooleanNode.TRUE;
        }
        if (NO.contains(word)) {
            return BooleanNode.FALSE;
        }
        throw refused(target, InputProblem.TEXT_IS_NO_YES_OR_NO, shown(text));
    }

    BigDecimal number(Target target, String text) {
        boolean point = decimalSign.equals(".");
        if (text.length() > LONGEST_NUMBER
                || text.chars().noneMatch(Character::isDigit)
                || !(point ? WITH_POINT : WITH_COMMA).matcher(text).matches()) {
            throw refused(target, InputProblem.TEXT_IS_NO_NUMBER, shown(text), decimalSign);
        }
        String plain = point ? text.replace(",", "") : text.replace(".", "").replace(',', '.');
        return new BigDecimal(plain);
    }

    private LocalDate day(Target target, String text) {
        try {
            return dates == null ? LocalDate.parse(text) : dates.parse(text, LocalDate::from);
        } catch (DateTimeException e) {
            throw noDate(target, text);
        }
    }

    /** The instant in ISO 8601; without offset where none is given and no zone is known, which reading then refuses. */
    private String instant(Target target, String text) {
        if (ISO_INSTANT.matcher(text).matches()) {
            return text;
        }
        try {
            TemporalAccessor read = (dates == null ? DateTimeFormatter.ISO_DATE_TIME : dates).parse(text);
            if (read.query(TemporalQueries.offset()) != null) {
                return OffsetDateTime.from(read).toString();
            }
            LocalDate day = LocalDate.from(read);
            LocalDateTime local =
                    read.query(TemporalQueries.localTime()) == null ? day.atStartOfDay() : LocalDateTime.from(read);
            return zone == null
                    ? local.toString()
                    : local.atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException e) {
            throw noDate(target, text);
        }
    }

    private InvalidInputException noDate(Target target, String text) {
        return refused(
                target, InputProblem.TEXT_IS_NO_DATE, shown(text), datePattern == null ? "2026-11-20" : datePattern);
    }

    static InvalidInputException refused(Target target, InputProblem problem, Object... args) {
        return new InvalidInputException(FieldError.of(target.name(), problem, args));
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}

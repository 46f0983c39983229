package org.courtesy.privacy.export;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Timestamp;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.customer.CustomerKey;
import org.courtesy.shared.Codes;

/** A value in the words of the document for people, and as programs read it. */
final class ExportValue {

    private ExportValue() {}

    /** What is handed out of a column.
     *
     * @param value as a database or a case has it, null: nothing known
     */
    static Item item(ExportColumn column, Object value, CustomerKey customer, ExportWords words) {
        if (value == null) {
            return column.kind() == ExportColumn.Kind.CODE
                    ? Item.code(column.key(), null, "")
                    : Item.of(column.key(), null, "");
        }
        return switch (column.kind()) {
            case REFERENCE -> Item.of(column.key(), reference(value), "");
            case TEXT -> Item.of(column.key(), value.toString(), value.toString());
            case NUMBER -> number(column, (Number) value, words);
            case FLAG -> Item.of(column.key(), value, words.flag((Boolean) value));
            case DAY -> as(column, day(value), words::day);
            case INSTANT -> as(column, moment(value, customer), words::moment);
            case CODE -> Item.code(column.key(), value, words.code(column.vocabulary(), value.toString()));
            case CODES -> {
                List<String> codes = Codes.split(value.toString());
                yield Item.of(
                        column.key(),
                        codes,
                        codes.stream()
                                .map(code -> words.code(column.vocabulary(), code))
                                .collect(Collectors.joining(", ")));
            }
        };
    }

    private static <T> Item as(ExportColumn column, T value, Function<T, String> words) {
        return Item.of(column.key(), value.toString(), words.apply(value));
    }

    private static Item number(ExportColumn column, Number value, ExportWords words) {
        Number exact = value instanceof Double fraction ? BigDecimal.valueOf(fraction) : value;
        return Item.of(
                column.key(),
                exact,
                NumberFormat.getNumberInstance(words.locale()).format(exact));
    }

    /** One of the databases hands ids over as their bytes. */
    private static String reference(Object value) {
        if (value instanceof byte[] bytes) {
            ByteBuffer id = ByteBuffer.wrap(bytes);
            return new UUID(id.getLong(), id.getLong()).toString();
        }
        return value.toString();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** An instant on the customer's clock; the databases hand it over in different types. */
    static OffsetDateTime moment(Object value, CustomerKey customer) {
        if (value == null) {
            return null;
        }
        Instant instant = value instanceof OffsetDateTime offset
                ? offset.toInstant()
                : value instanceof Timestamp stamp
                        ? stamp.toInstant()
                        : value instanceof Instant moment ? moment : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
        return customer.at(instant);
    }
}

package org.courtesy.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Where a page of a list ends. Opaque to callers: base64url of the sort key of the last entry. */
public final class Cursor {

    /** Most entries of a page. */
    public static final int MAX_LIMIT = 500;

    private static final String FIELD = "cursor";
    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    /** The cursor behind an entry with that sort key. */
    public static String of(Object... key) {
        String joined = Stream.of(key).map(String::valueOf).collect(Collectors.joining(String.valueOf(SEPARATOR)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort key in a cursor.
     *
     * @param cursor null or empty on the first page
     * @param parser makes the key of its {@code parts} parts; whatever it throws makes the cursor invalid
     * @throws InvalidInputException if this is no cursor of that list
     */
    public static <K> Optional<K> read(String cursor, int parts, Function<List<String>, K> parser) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> key = List.of(joined.split(String.valueOf(SEPARATOR), -1));
            if (key.size() == parts && Checks.storable(joined)) {
                return Optional.of(parser.apply(key));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    /**
     * Checks the number of entries asked for.
     *
     * @throws InvalidInputException unless it is 1..500
     */
    public static int limit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException(FieldError.of("limit", InputProblem.NOT_BETWEEN, 1, MAX_LIMIT));
        }
        return limit;
    }

    /**
     * Makes a page of one entry more than the limit, which tells whether there is a next page.
     *
     * @param found at most {@code limit + 1} entries
     * @param key sort key of an entry
     */
    public static <T> Page<T> page(List<T> found, int limit, Function<T, Object[]> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, of(key.apply(items.get(limit - 1))));
    }

    private static InvalidInputException invalid() {
        return new InvalidInputException(FieldError.of(FIELD, InputProblem.NOT_ACCEPTED));
    }
}

package org.courtesy.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Short lists of codes in one column, separated by commas. */
public final class Codes {

    private Codes() {}

    /** The column for a list. */
    public static String join(Collection<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** The list in a column. */
    public static List<String> split(String column) {
        return column == null || column.isEmpty() ? List.of() : Arrays.asList(column.split(","));
    }

    /** The list of enumeration values in a column. */
    public static <E extends Enum<E>> List<E> split(String column, Class<E> type) {
        return split(column).stream().map(code -> Enum.valueOf(type, code)).toList();
    }
}

package org.courtesy.web.screen.layout;

import java.util.function.Function;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Page;

/** Lists whose place stands in the address of their page, where anybody can type. */
public final class Beginnings {

    private Beginnings() {}

    /**
     * The page behind a cursor. A cursor that is none shows the beginning.
     *
     * @param list the page behind a cursor, from the beginning for null
     */
    public static <T> Page<T> orFrom(String cursor, Function<String, Page<T>> list) {
        try {
            return list.apply(cursor);
        } catch (InvalidInputException none) {
            return list.apply(null);
        }
    }
}

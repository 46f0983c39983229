package org.courtesy.intake;

import java.util.List;
import org.courtesy.json.FieldError;

/** Small things done to texts in messages. */
final class Texts {

    private static final int LONGEST = 80;

    private Texts() {}

    /** A value from a file as it may stand in a message. */
    static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** Errors of a part, named from the whole. */
    static List<FieldError> under(String parent, List<FieldError> errors) {
        return errors.stream()
                .map(e ->
                        new FieldError(e.field().isEmpty() ? parent : parent + '.' + e.field(), e.problem(), e.args()))
                .toList();
    }
}

package org.courtesy.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.courtesy.json.FieldError;

/** Small things done to texts in messages. */
final class Texts {

    private static final int LONGEST = 80;
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

    private Texts() {}

    /** A value from a file as it may stand in a message. */
    static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** A value without the blanks around it, those that do not break included. */
    static String stripped(String value) {
        return BLANKS.matcher(value).replaceAll("");
    }

    /** Errors of a part, named from the whole. */
    static List<FieldError> under(String parent, List<FieldError> errors) {
        return errors.stream()
                .map(e ->
                        new FieldError(e.field().isEmpty() ? parent : parent + '.' + e.field(), e.problem(), e.args()))
                .toList();
    }
}

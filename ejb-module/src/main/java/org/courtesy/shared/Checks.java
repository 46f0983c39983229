package org.courtesy.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Gathers everything that is wrong with an input before it is refused. */
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    /** Whether a database can hold or look for the text: PostgreSQL knows no character 0. */
    public static boolean storable(String text) {
        return text.indexOf(0) < 0;
    }

    /** The value must be there; a blank text is not. */
    public Checks required(String field, Object value) {
        return ensure(value != null && !value.toString().isBlank(), field, InputProblem.MISSING);
    }

    /** The text must not have more than so many characters. */
    public Checks longest(String field, String value, int characters) {
        return ensure(value == null || value.length() <= characters, field, InputProblem.TOO_LONG, characters);
    }

    /** The condition must hold, or the field has that problem. */
    public Checks ensure(boolean condition, String field, InputProblem problem, Object... arguments) {
        if (!condition) {
            errors.add(FieldError.of(field, problem, arguments));
        }
        return this;
    }

    /** Takes over what another check has found. */
    public Checks addAll(Collection<FieldError> found) {
        errors.addAll(found);
        return this;
    }

    /**
     * Ends the checking.
     *
     * @throws InvalidInputException if anything was found
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}

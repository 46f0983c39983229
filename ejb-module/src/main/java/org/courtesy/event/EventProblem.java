package org.courtesy.event;

import java.util.List;
import java.util.UUID;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.DatabaseOutage;
import org.courtesy.shared.UnavailableException;

/**
 * Why an event was not taken, for programs and in a form that can be put into words later.
 *
 * @param code {@code INVALID_INPUT} or {@code MALFORMED} with errors, {@code INTERNAL} with the id of the log entry as its
 *     argument, else the code of the conflict or of what is missing
 * @param arguments what the sentence for the code names
 * @param errors the wrong fields
 * @param passing whether it is not the event's fault and worth trying again
 */
public record EventProblem(String code, List<String> arguments, List<FieldError> errors, boolean passing) {

    /** Code of what is wrong in fields. */
    public static final String INVALID = "INVALID_INPUT";

    /** Code of what cannot be read. */
    public static final String MALFORMED = "MALFORMED";

    /** Code of a fault of our own. */
    public static final String INTERNAL = "INTERNAL";

    public EventProblem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
    }

    /** The problem that an exception means; the caller logs those that are {@link #INTERNAL}. */
    static EventProblem of(RuntimeException thrown) {
        if (thrown instanceof InvalidInputException wrong) {
            boolean unreadable =
                    wrong.errors().stream().allMatch(error -> error.code().equals(MALFORMED));
            return new EventProblem(unreadable ? MALFORMED : INVALID, List.of(), wrong.errors(), false);
        }
        if (thrown instanceof CourtesyException known) {
            List<String> arguments =
                    known.arguments().stream().map(String::valueOf).toList();
            return new EventProblem(known.code(), arguments, List.of(), thrown instanceof UnavailableException);
        }
        if (DatabaseOutage.isBehind(thrown)) {
            return outage();
        }
        return new EventProblem(INTERNAL, List.of(UUID.randomUUID().toString()), List.of(), false);
    }

    /** The database is away. */
    static EventProblem outage() {
        return new EventProblem("DATABASE_AWAY", List.of(), List.of(), true);
    }
}

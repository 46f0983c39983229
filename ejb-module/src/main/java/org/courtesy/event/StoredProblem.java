package org.courtesy.event;

import java.util.List;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;

/** A problem as it is stored: without words, so that it can be told in any language. */
record StoredProblem(String code, List<String> arguments, List<Wrong> errors) {

    /** A wrong field. */
    record Wrong(String field, String problem, List<String> arguments) {

        static Wrong of(FieldError error) {
            return new Wrong(
                    error.field(),
                    error.problem().name(),
                    error.args().stream().map(String::valueOf).toList());
        }

        FieldError toError() {
            return FieldError.of(
                    field == null ? "" : field,
                    InputProblem.valueOf(problem),
                    arguments == null ? new Object[0] : arguments.toArray());
        }
    }

    static String write(EventProblem problem) {
        return CaseJson.write(new StoredProblem(
                problem.code(),
                problem.arguments(),
                problem.errors().stream().map(Wrong::of).toList()));
    }

    static EventProblem read(String text) {
        StoredProblem stored = CaseJson.read(text, StoredProblem.class);
        return new EventProblem(
                stored.code(),
                stored.arguments() == null ? List.of() : stored.arguments(),
                stored.errors() == null
                        ? List.of()
                        : stored.errors().stream().map(Wrong::toError).toList(),
                false);
    }
}

package org.courtesy.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checks that recur, and the errors that they found. A value that is absent is checked by {@code required} only. */
final class Findings {

    private final List<FieldError> found = new ArrayList<>();

    List<FieldError> list() {
        return List.copyOf(found);
    }

    void add(String field, InputProblem problem, Object... args) {
        found.add(FieldError.of(field, problem, args));
    }

    /** Notes an absent value or a blank text; says whether it is there. */
    boolean required(String field, Object value) {
        boolean there = value != null && !(value instanceof String text && text.isBlank());
        if (!there) {
            add(field, InputProblem.MISSING);
        }
        return there;
    }

    void between(String field, Number value, int least, int greatest) {
        if (value != null && (value.doubleValue() < least || value.doubleValue() > greatest)) {
            add(field, InputProblem.NOT_BETWEEN, least, greatest);
        }
    }

    void notNegative(String field, Number value) {
        if (value != null && value.doubleValue() < 0) {
            add(field, InputProblem.TOO_SMALL, 0);
        }
    }

    void atMost(String field, List<?> list, int most) {
        if (list != null && list.size() > most) {
            add(field, InputProblem.TOO_MANY, most);
        }
    }

    void notBefore(String field, LocalDate end, String startField, LocalDate start) {
        if (end != null && start != null && end.isBefore(start)) {
            add(field, InputProblem.BEFORE_ITS_START, startField);
        }
    }

    /** Notes the second and later uses of an id; absent ids are no repetition. */
    void unique(String field, String id, Set<String> seen) {
        if (id != null && !seen.add(id)) {
            add(field, InputProblem.REPEATED_VALUE, Errors.shown(id));
        }
    }
}

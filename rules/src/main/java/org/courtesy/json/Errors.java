package org.courtesy.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while reading goes on. Bounded: whoever sends a thousand errors learns of the first hundred. */
final class Errors {

    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 80;

    private final List<FieldError> found = new ArrayList<>();

    void add(Place at, InputProblem problem, Object... args) {
        if (found.size() < MOST) {
            found.add(FieldError.of(at.toString(), problem, args));
        }
    }

    /** Notes that the value at hand has the wrong type and steps over it; returns null for "no value". */
    <T> T wrongType(JsonParser parser, Place at, InputProblem problem) throws IOException {
        add(at, problem);
        parser.skipChildren();
        return null;
    }

    boolean none() {
        return found.isEmpty();
    }

    List<FieldError> list() {
        return found;
    }

    /** A value from outside as it may stand in a message. */
    static String shown(String value) {
        String cut = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}

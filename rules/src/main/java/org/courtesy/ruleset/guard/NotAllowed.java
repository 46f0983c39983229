package org.courtesy.ruleset.guard;

import java.util.List;
import org.courtesy.ruleset.source.Position;

/** Stops looking at a piece of a file: the first thing in it that is not allowed. */
final class NotAllowed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Position position;
    private final transient List<String> details;

    NotAllowed(String code, Position position, String... details) {
        super(code, null, false, false);
        this.code = code;
        this.position = position;
        this.details = List.of(details);
    }

    String code() {
        return code;
    }

    Position position() {
        return position;
    }

    List<String> details() {
        return details;
    }
}

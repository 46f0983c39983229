package org.courtesy.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/** A rule set that cannot run; it never replaces the one that does. */
public class RuleSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    RuleSetException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    RuleSetException(String message, Throwable cause) {
        super(message, cause);
        this.diagnostics = List.of();
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

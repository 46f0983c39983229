package org.courtesy.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.ruleset.Diagnostic;

/** A pack that is not taken, or not taken out, and every place that speaks against it. */
public class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    PackException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong; a file is one of the pack unless the sentence names another. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

package org.courtesy.ruleset.archive;

import java.util.List;
import org.courtesy.ruleset.Diagnostic;

/** An archive that cannot be read as a rule set, and why. */
public class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    ArchiveException(String code, String entry, String... details) {
        this(Diagnostic.error(code, entry, 0, details));
    }

    private ArchiveException(Diagnostic diagnostic) {
        super(diagnostic.toString(), null, false, false);
        this.diagnostic = diagnostic;
    }

    /** What is wrong, with the name of the entry as the file. */
    public List<Diagnostic> diagnostics() {
        return List.of(diagnostic);
    }
}

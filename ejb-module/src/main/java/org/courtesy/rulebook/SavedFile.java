package org.courtesy.rulebook;

import java.util.List;
import org.courtesy.ruleset.Diagnostic;

/**
 * A file as it was stored.
 *
 * @param etag to be named by the next change
 * @param diagnostics what the quick check has to say about it; errors among them keep the version from going live
 */
public record SavedFile(String path, String etag, List<Diagnostic> diagnostics) {

    public SavedFile {
        diagnostics = List.copyOf(diagnostics);
    }
}

package org.courtesy.web.api.rulebook;

import java.util.List;
import org.courtesy.rulebook.SavedFile;

/**
 * A file as it was stored.
 *
 * @param etag to be named by the next change, as in the header
 * @param diagnostics what the quick check has to say about it
 */
public record SavedFileAnswer(String path, String etag, List<DiagnosticAnswer> diagnostics) {

    /** In the language that was asked for. */
    public static SavedFileAnswer of(SavedFile saved, String acceptLanguage) {
        return new SavedFileAnswer(
                saved.path(), saved.etag(), DiagnosticAnswer.in(acceptLanguage, saved.diagnostics()));
    }
}

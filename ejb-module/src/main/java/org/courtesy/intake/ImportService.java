package org.courtesy.intake;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.io.Writer;
import java.util.Locale;
import org.courtesy.job.JobView;

/** Takes files with customers, contracts, consents or touchpoints and imports them as jobs of the kind {@code IMPORT}. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class ImportService {

    /** Most bytes of a file. */
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    /**
     * Takes a file and queues its import. Everything that concerns the file as a whole is checked before: kind, mapping,
     * charset, separator and columns.
     *
     * @throws org.courtesy.json.InvalidInputException if the request or the file as a whole cannot be taken
     * @throws FileTooLargeException if the file is larger than {@link #MOST_BYTES}
     */
    public JobView start(ImportRequest request, InputStream file) {
        throw new UnsupportedOperationException();
    }

    /**
     * One import.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public JobView get(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the refused rows of an import as CSV: line, field, code, message and the values of the row. The writer is
     * not closed.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such import
     */
    public void writeErrors(String id, Locale locale, Writer out) {
        throw new UnsupportedOperationException();
    }
}

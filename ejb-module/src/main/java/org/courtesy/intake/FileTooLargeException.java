package org.courtesy.intake;

import jakarta.ejb.ApplicationException;
import org.courtesy.shared.CourtesyException;

/** The file is larger than an import may be. */
@ApplicationException(rollback = true)
public class FileTooLargeException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    /** @param mostBytes what would have been allowed */
    public FileTooLargeException(long mostBytes) {
        super("FILE_TOO_LARGE", "The file is larger than " + mostBytes + " bytes", mostBytes);
    }
}

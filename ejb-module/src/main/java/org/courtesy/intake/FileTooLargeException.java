package org.courtesy.intake;

import jakarta.ejb.ApplicationException;
import org.courtesy.shared.CourtesyException;

/** The file is larger than an import may be. */
@ApplicationException(rollback = true)
public class FileTooLargeException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    private static final long MEGABYTE = 1024L * 1024;

    private final long mostBytes;

    /** @param mostBytes what would have been allowed */
    public FileTooLargeException(long mostBytes) {
        super("FILE_TOO_LARGE", "The file is larger than " + mostBytes + " bytes", mostBytes);
        this.mostBytes = mostBytes;
    }

    /** What would have been allowed, as people count it. */
    public long mostMegabytes() {
        return mostBytes / MEGABYTE;
    }
}

package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** Somebody asks too often and is to come back later. */
@ApplicationException(rollback = true)
public class TooManyRequestsException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    /**
     * @param code stable code
     * @param detail what there was too much of
     * @param retryAfterSeconds after how many seconds another request is looked at
     * @param arguments of the text of the code
     */
    public TooManyRequestsException(String code, String detail, long retryAfterSeconds, Object... arguments) {
        super(code, detail, arguments);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** After how many seconds another request is looked at. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** Too many failed attempts to sign in; the name is locked for a while. */
@ApplicationException(rollback = true)
public class TooManyAttemptsException extends TooManyRequestsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param retryAfterSeconds after how many seconds another attempt is looked at
     */
    public TooManyAttemptsException(long retryAfterSeconds) {
        super(
                "TOO_MANY_ATTEMPTS",
                "Too many failed attempts, try again in " + retryAfterSeconds + " s",
                retryAfterSeconds,
                retryAfterSeconds);
    }
}

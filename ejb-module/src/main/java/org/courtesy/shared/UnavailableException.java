package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** What is needed to answer is not there yet or not there now; it is worth trying again. */
@ApplicationException(rollback = true)
public class UnavailableException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    /**
     * @param code stable code, e.g. {@code RULES_NOT_READY}
     * @param detail what is missing
     * @param retryAfterSeconds after how many seconds another attempt makes sense
     */
    public UnavailableException(String code, String detail, long retryAfterSeconds) {
        super(code, detail);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** After how many seconds another attempt makes sense. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

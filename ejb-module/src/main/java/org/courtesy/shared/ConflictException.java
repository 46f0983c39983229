package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** The request contradicts what is stored. */
@ApplicationException(rollback = true)
public class ConflictException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code IDEMPOTENCY_KEY_REUSED}
     * @param detail what contradicts what
     */
    public ConflictException(String code, String detail, Object... arguments) {
        super(code, detail, arguments);
    }
}

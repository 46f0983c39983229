package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** The thing was changed by somebody else since the caller read it. */
@ApplicationException(rollback = true)
public class PreconditionFailedException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param expected version the caller has seen
     * @param actual version that is stored
     */
    public PreconditionFailedException(long expected, long actual) {
        super(
                "VERSION_OUTDATED",
                "Version " + expected + " is outdated, the stored one is " + actual,
                expected,
                actual);
    }

    /**
     * @param code stable code, e.g. {@code RULE_FILE_CHANGED}
     * @param detail what was changed
     */
    public PreconditionFailedException(String code, String detail, Object... arguments) {
        super(code, detail, arguments);
    }
}

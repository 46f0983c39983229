package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** The caller's role would do, but something else about the caller does not. */
@ApplicationException(rollback = true)
public class NotPermittedException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code OWN_CHANGE}
     * @param detail who may not do what
     */
    public NotPermittedException(String code, String detail, Object... arguments) {
        super(code, detail, arguments);
    }
}

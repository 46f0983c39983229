package org.courtesy.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Base of everything that a caller may do wrong or has to wait for. It rolls the transaction back and reaches the caller
 * as it is.
 */
@ApplicationException(rollback = true)
public abstract class CourtesyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    protected CourtesyException(String code, String detail, Object... arguments) {
        super(detail);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable code, the key of the message in the three languages. */
    public String code() {
        return code;
    }

    /** What the message names: numbers, ids, counts; never personal data. */
    public List<Object> arguments() {
        return arguments;
    }
}

package org.courtesy.web.api.problem;

import java.util.List;

/** The gate refuses what was asked for: a conflict that lists every reason. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<?> arguments;
    private final transient List<Problem.WrongField> reasons;

    /**
     * @param code stable code with a text of its own
     * @param reasons what speaks against it, the decisive reason first; may be empty
     */
    public RefusedException(String code, List<Problem.WrongField> reasons, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
        this.reasons = List.copyOf(reasons);
    }

    String code() {
        return code;
    }

    List<?> arguments() {
        return arguments;
    }

    List<Problem.WrongField> reasons() {
        return reasons;
    }
}

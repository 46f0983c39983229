package org.courtesy.oidc;

/** Somebody does not come in. The message is for the log: it names neither persons nor tokens. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    public RefusedException(Refusal why, String message) {
        super(message);
        this.why = why;
    }

    RefusedException(Refusal why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}

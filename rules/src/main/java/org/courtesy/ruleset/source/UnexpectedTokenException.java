package org.courtesy.ruleset.source;

/** A token that cannot stand where it does. */
final class UnexpectedTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Token token;

    /** @param code of the diagnostic */
    UnexpectedTokenException(String code, Token token) {
        super(token.text());
        this.code = code;
        this.token = token;
    }

    String code() {
        return code;
    }

    Token token() {
        return token;
    }
}

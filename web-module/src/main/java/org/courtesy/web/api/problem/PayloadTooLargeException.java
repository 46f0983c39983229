package org.courtesy.web.api.problem;

/** The body is bigger than the resource takes. */
public class PayloadTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param limit most bytes
     */
    public PayloadTooLargeException(long limit) {
        super("A body may have " + limit + " bytes");
    }
}

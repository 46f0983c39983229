package org.courtesy.web.api.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;

/** The body is bigger than this resource takes. */
public class PayloadTooLargeException extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    public PayloadTooLargeException(long limit) {
        super("A body may have " + limit + " bytes", Status.REQUEST_ENTITY_TOO_LARGE);
    }
}

package org.courtesy.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** The whole of a request over HTTP. It may end on another thread than it began, so whoever works on it says so. */
public final class RequestPiece {

    private static final int SERVER_FAULT = 500;

    /** Of no trace. */
    static final RequestPiece NONE = new RequestPiece(Span.getInvalid());

    private final Span span;
    private final String trace;

    RequestPiece(Span span) {
        this.span = span;
        this.trace = span.isRecording() ? span.getSpanContext().getTraceId() : null;
    }

    /** The id of the trace, null when there is none. */
    public String trace() {
        return trace;
    }

    /** Has the pieces of this thread belong to the request until that is closed; of a request that nobody is told of, nor are they. */
    public Scope work() {
        return span.getSpanContext().isValid() ? span.makeCurrent() : Scope.noop();
    }

    /**
     * It is answered.
     *
     * @param route template of the address, e.g. {@code /customers/{number}}
     */
    public void end(String method, String route, int status) {
        if (!span.isRecording()) {
            return;
        }
        span.updateName(method + " " + route);
        span.setAttribute("http.request.method", method);
        span.setAttribute("http.route", route);
        span.setAttribute("http.response.status_code", status);
        if (status >= SERVER_FAULT) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}

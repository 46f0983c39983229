package org.courtesy.web.metric;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtesy.metric.HttpMeter;
import org.courtesy.metric.Metrics;
import org.courtesy.trace.Traces;
import org.courtesy.web.http.Places;

/** Counts requests and takes their time, in figures and in traces. A listener and no filter, for the door answers before any filter is asked. */
@WebListener
public class RequestListener implements ServletRequestListener {

    private static final String BEGAN = RequestListener.class.getName();

    /** For requests that were answered by the door: a sign-in that failed, a key that calls too often, the way to the login page. */
    private static final String DOOR = "door";

    private static final String OTHER = "other";
    private static final String FILES = "files";
    private static final String PAGE = ".xhtml";

    private final HttpMeter meter;
    private final Traces traces;

    @Inject
    public RequestListener(Metrics metrics, Traces traces) {
        this(metrics.http(), traces);
    }

    RequestListener(HttpMeter meter, Traces traces) {
        this.meter = meter;
        this.traces = traces;
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        event.getServletRequest().setAttribute(BEGAN, System.nanoTime());
        meter.began();
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            Notes.piece(request, traces.request(request::getHeader));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && request.getAttribute(BEGAN) instanceof Long began) {
            Notes.Problem problem = Notes.problem(request);
            if (problem != null) {
                meter.problem(problem.kind(), problem.code());
            }
            int status = status(Notes.response(request), problem);
            String route = route(request, status);
            meter.ended(method(request), route, status, System.nanoTime() - began);
            Notes.piece(request).end(method(request), route, status);
        }
    }

    private static int status(HttpServletResponse response, Notes.Problem problem) {
        if (response != null) {
            return response.getStatus();
        }
        return problem == null ? HttpServletResponse.SC_FOUND : problem.status();
    }

    /** People can send whatever word they like. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> OTHER;
        };
    }

    private static String route(HttpServletRequest request, int status) {
        if (Notes.response(request) == null) {
            return DOOR;
        }
        String noted = Notes.route(request);
        if (noted != null) {
            return noted;
        }
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource") || path.startsWith("/monaco")) {
            return FILES;
        }
        boolean known = status != HttpServletResponse.SC_NOT_FOUND && !Places.isApi(request);
        return known && (path.endsWith(PAGE) || path.equals("/health")) ? path : OTHER;
    }
}

package org.courtesy.web.metric;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtesy.trace.RequestPiece;

/** What is noted on a request while it is answered, for whoever counts at its end. */
public final class Notes {

    private static final String ROUTE = Notes.class.getName() + ".route";
    private static final String PROBLEM = Notes.class.getName() + ".problem";
    private static final String PIECE = Notes.class.getName() + ".piece";
    private static final String RESPONSE = Notes.class.getName() + ".response";

    /** A problem that was answered. */
    record Problem(String kind, String code, int status) {}

    private Notes() {}

    /**
     * Notes which address it is.
     *
     * @param template without what stands for it, e.g. {@code /customers/{number}}
     */
    public static void route(ServletRequest request, String template) {
        request.setAttribute(ROUTE, template);
    }

    /**
     * Notes the problem that is answered.
     *
     * @param code null: the kind says it all
     */
    public static void problem(ServletRequest request, String kind, String code, int status) {
        request.setAttribute(PROBLEM, new Problem(kind, code, status));
    }

    /** Notes where the answer goes: the request has passed the door. */
    static void response(ServletRequest request, HttpServletResponse response) {
        request.setAttribute(RESPONSE, response);
    }

    static void piece(ServletRequest request, RequestPiece piece) {
        request.setAttribute(PIECE, piece);
    }

    static RequestPiece piece(ServletRequest request) {
        return (RequestPiece) request.getAttribute(PIECE);
    }

    static String route(ServletRequest request) {
        return (String) request.getAttribute(ROUTE);
    }

    static Problem problem(ServletRequest request) {
        return (Problem) request.getAttribute(PROBLEM);
    }

    /** Null: the door has answered. */
    static HttpServletResponse response(ServletRequest request) {
        return (HttpServletResponse) request.getAttribute(RESPONSE);
    }
}

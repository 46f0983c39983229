package org.courtesy.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.courtesy.web.api.ApiApplication;

/** What a request to the interface is about, before a resource is found for it. */
final class ApiCall {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Asking for a decision stores nothing, though it is a POST. */
    private static final String ASKING = "assessments";

    private ApiCall() {}

    /** First word of the address below that of the interface, empty outside of it. */
    static String place(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.startsWith(ApiApplication.PATH + "/")) {
            return "";
        }
        String rest = path.substring(ApiApplication.PATH.length() + 1);
        int end = rest.indexOf('/');
        String word = end < 0 ? rest : rest.substring(0, end);
        int matrix = word.indexOf(';');
        return matrix < 0 ? word : word.substring(0, matrix);
    }

    /** Whether something is to be changed. */
    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && !place(request).equals(ASKING);
    }
}

package org.courtesy.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;

/**
 * Gives every answer its correlation id and its security headers, and every log line the correlation id. Forms of screens
 * are held to a megabyte, those of people who have not signed in to a tenth of it, which they must announce; the interface has limits of its own.
 */
@WebFilter(
        filterName = "exchange",
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class ExchangeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String LOG_KEY = "correlationId";
    private static final long LONGEST_FORM = 1L << 20;

    /** What the listener takes; the page itself says which files are too large. */
    private static final long LARGEST_FILE = 1L << 30;

    /** Nobody who has not signed in has more to say, and the server holds that much without a thread that waits for it. */
    private static final long LONGEST_ANONYMOUS_FORM = 100_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse guarded = new GuardedResponse(request, response);
        String id = Correlation.of(request, guarded);
        SecurityHeaders.put(request, guarded);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, guarded);
            return;
        }
        MDC.put(LOG_KEY, id);
        try {
            if (Places.isApi(request) || isModest(request)) {
                chain.doFilter(request, guarded);
            } else if (request.getUserPrincipal() == null) {
                // Without a page: it would read the form first, and wait for all of it.
                guarded.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                guarded.setHeader("Connection", "close");
            } else {
                guarded.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private static boolean isModest(HttpServletRequest request) {
        long most;
        if (request.getUserPrincipal() == null) {
            most = LONGEST_ANONYMOUS_FORM;
        } else {
            most = Places.isImports(request) ? LARGEST_FILE : LONGEST_FORM;
        }
        return request.getHeader("Transfer-Encoding") == null && request.getContentLengthLong() <= most;
    }
}

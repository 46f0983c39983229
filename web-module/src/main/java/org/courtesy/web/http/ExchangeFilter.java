package org.courtesy.web.http;

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
 * are held to a megabyte, which they must announce; the interface has limits of its own.
 */
@WebFilter(filterName = "exchange", urlPatterns = "/*")
public class ExchangeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String LOG_KEY = "correlationId";
    private static final long LONGEST_FORM = 1L << 20;

    /** What the listener takes; the page itself says which files are too large. */
    private static final long LARGEST_FILE = 1L << 30;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MDC.put(LOG_KEY, Correlation.of(request, response));
        SecurityHeaders.put(request, response);
        try {
            if (Places.isApi(request) || isModest(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private static boolean isModest(HttpServletRequest request) {
        long most = Places.isImports(request) ? LARGEST_FILE : LONGEST_FORM;
        return request.getHeader("Transfer-Encoding") == null && request.getContentLengthLong() <= most;
    }
}

package org.courtesy.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;

/** Gives every answer its correlation id and its security headers, and every log line the correlation id. */
@WebFilter(filterName = "exchange", urlPatterns = "/*")
public class ExchangeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String LOG_KEY = "correlationId";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MDC.put(LOG_KEY, Correlation.of(request, response));
        SecurityHeaders.put(request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }
}

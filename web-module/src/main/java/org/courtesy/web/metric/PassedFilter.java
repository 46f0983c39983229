package org.courtesy.web.metric;

import io.opentelemetry.context.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtesy.trace.RequestPiece;
import org.jboss.logging.MDC;

/** Notes that a request has passed the door, and where its status will stand; from here on its work and its log lines belong to its trace. */
@WebFilter(filterName = "passed", urlPatterns = "/*")
public class PassedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String LOG_KEY = "traceId";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Notes.response(request, response);
        RequestPiece piece = Notes.piece(request);
        if (piece.trace() != null) {
            MDC.put(LOG_KEY, piece.trace());
        }
        Scope work = piece.work();
        try {
            chain.doFilter(request, response);
        } finally {
            work.close();
            MDC.remove(LOG_KEY);
        }
    }
}

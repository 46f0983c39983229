package org.courtesy.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.Trail;
import org.courtesy.web.http.Places;

/**
 * Says where each request came in, and notes those that were answered by "may not" and are not in the audit trail yet: for lack of a role,
 * whether the container, a resource or a service has said so.
 */
@WebFilter(
        filterName = "trail",
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RefusalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient DoorNotes notes;
    private final transient Trail trail;
    private final transient CurrentExchange exchange;

    @Inject
    public RefusalFilter(DoorNotes notes, Trail trail, CurrentExchange exchange) {
        this.notes = notes;
        this.trail = trail;
        this.exchange = exchange;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        notes.begin(request, response);
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                && request.getUserPrincipal() != null
                && !exchange.isRefusalNoted()) {
            trail.note(Happening.done(AuditAction.ACCESS_REFUSED)
                    .with(Outcome.REFUSED)
                    .with(new Subject(SubjectKind.PLACE, place(request)))
                    .withDetail(request.getMethod()));
        }
    }

    /** First word of the address: what follows may name a customer. */
    private static String place(HttpServletRequest request) {
        return Places.isApi(request) ? Places.apiPlace(request) : Places.pageName(request);
    }
}

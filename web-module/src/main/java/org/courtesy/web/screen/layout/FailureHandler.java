package org.courtesy.web.screen.layout;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.UnavailableException;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.Trail;
import org.courtesy.web.http.Correlation;
import org.courtesy.web.http.Places;
import org.jboss.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * The last stop of everything that goes wrong on a screen: a page that has grown old is opened again, what is missing or
 * forbidden is said as such, and only our own faults are called faults, with a number under which the log tells more.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(FailureHandler.class);

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Throwable first = null;
        for (Iterator<ExceptionQueuedEvent> all =
                        getUnhandledExceptionQueuedEvents().iterator();
                all.hasNext(); ) {
            Throwable failure = rootOf(all.next().getContext().getException());
            all.remove();
            if (first == null) {
                first = failure;
            } else {
                LOG.warn("Followed by", failure);
            }
        }
        FacesContext context = FacesContext.getCurrentInstance();
        if (first != null && !context.getResponseComplete()) {
            answer(context, first);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable failure) {
        ExternalContext exchange = context.getExternalContext();
        String incident = Correlation.of(
                (HttpServletRequest) exchange.getRequest(), (HttpServletResponse) exchange.getResponse());
        try {
            if (failure instanceof ViewExpiredException || failure instanceof CspException) {
                exchange.redirect(
                        exchange.getRequestContextPath() + pageAgain((HttpServletRequest) exchange.getRequest()));
            } else if (failure instanceof NotFoundException) {
                show(context, HttpServletResponse.SC_NOT_FOUND, incident);
            } else if (failure instanceof EJBAccessException) {
                // A script is told to go to a page that nobody was refused, so it is noted here.
                CDI.current()
                        .select(Trail.class)
                        .get()
                        .note(Happening.done(AuditAction.ACCESS_REFUSED)
                                .with(Outcome.REFUSED)
                                .with(new Subject(SubjectKind.PLACE, Places.pageName((HttpServletRequest)
                                        exchange.getRequest()))));
                show(context, HttpServletResponse.SC_FORBIDDEN, incident);
            } else if (failure instanceof UnavailableException) {
                LOG.warnf("%s: %s", incident, failure.getMessage());
                show(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE, incident);
            } else {
                LOG.errorf(failure, "Incident %s on a screen", incident);
                show(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, incident);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }

    /** A page for customers tells nobody its address, but it is the one that was asked. */
    private static String pageAgain(HttpServletRequest request) {
        return Places.isCustomerPage(request)
                ? request.getServletPath()
                : Places.pageOf(request).orElse("/");
    }

    /** By the container's error pages; a script is told to go there, since it could not show another page. */
    private static void show(FacesContext context, int status, String incident) throws IOException {
        ExternalContext exchange = context.getExternalContext();
        if (!context.getPartialViewContext().isAjaxRequest()) {
            exchange.responseSendError(status, null);
        } else if (!exchange.isResponseCommitted()) {
            // The answer may be half written: it is started anew, and by hand, since its writer may be amid anything.
            exchange.responseReset();
            exchange.setResponseContentType("text/xml");
            exchange.setResponseCharacterEncoding("UTF-8");
            String page =
                    exchange.getRequestContextPath() + "/failure.xhtml?status=" + status + "&amp;incident=" + incident;
            exchange.getResponseOutputWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + page
                            + "\"/></partial-response>");
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null
                && (root instanceof FacesException
                        || root instanceof jakarta.el.ELException
                        || root instanceof jakarta.ejb.EJBException && !(root instanceof EJBAccessException))) {
            root = root.getCause();
        }
        return root;
    }
}

package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.courtesy.web.http.Correlation;
import org.courtesy.web.http.Places;

/** The page that says what went wrong: nothing there, not allowed, not ready, or our fault with its number. */
@Named
@RequestScoped
public class FailureView {

    private static final Set<Integer> KNOWN = Set.of(403, 404, 503);
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final UserSettings settings;
    private int status;
    private String incident;

    @Inject
    public FailureView(UserSettings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    protected FailureView() {
        this(null);
    }

    /** Takes the failure from the container, or from the address when a script was sent here. */
    public void load() {
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) exchange.getRequest();
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed) {
            status = failed;
            incident = Correlation.of(request, (HttpServletResponse) exchange.getResponse());
        }
        exchange.setResponseStatus(status >= 400 && status < 600 ? status : 500);
    }

    public String getTitle() {
        return settings.words().say("failure." + kind() + ".title");
    }

    public String getText() {
        return settings.words().say("failure." + kind() + ".text");
    }

    /** Number of the incident, for our own faults only. */
    public String getIncident() {
        return kind().equals("500")
                        && incident != null
                        && NUMBER.matcher(incident).matches()
                ? incident
                : null;
    }

    /** Whether there is a start page to go to; not for customers behind a link. */
    public boolean isStaff() {
        return !Places.isCustomerPage((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    public void setIncident(String incident) {
        this.incident = incident;
    }

    public int getStatus() {
        return status;
    }

    public void setStatus(int status) {
        this.status = status;
    }

    private String kind() {
        return KNOWN.contains(status) ? Integer.toString(status) : "500";
    }
}

package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The start page: leads to the work of the user's role. */
@Named
@RequestScoped
public class HomeView {

    private final CurrentUser me;

    @Inject
    public HomeView(CurrentUser me) {
        this.me = me;
    }

    /** For the proxy. */
    protected HomeView() {
        this(null);
    }

    /** The page to go on to, null to stay. */
    public String start() {
        if (me.isServingCustomers()) {
            return Navigation.HOME + "?faces-redirect=true";
        }
        if (me.isWritingRules()) {
            return Navigation.WORKBENCH + "?faces-redirect=true";
        }
        return me.isReadingReports() ? Navigation.REPORTS + "?faces-redirect=true" : null;
    }
}

package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Set;
import org.courtesy.web.security.ProviderSignIn;

/**
 * Where styles may come from, for the content security policy of a page: our files, and attributes, which PrimeFaces writes to hide what
 * is not open yet. Style elements, by whose selectors a page could be spied out, are for the two pages with the editor, which makes
 * its colours and measures so.
 */
@Named
@ApplicationScoped
public class PageStyles {

    private static final Set<String> WITH_EDITOR = Set.of("/workbench.xhtml", "/comparison.xhtml");

    private static final String OURS = "style-src 'self'";

    /** The part of the policy that is about styles, for the page that is being shown. */
    public String getPolicy() {
        FacesContext context = FacesContext.getCurrentInstance();
        return policy(context.getViewRoot() == null ? "" : context.getViewRoot().getViewId());
    }

    /**
     * Where forms may go: to us, but for the one by which somebody signs out at an identity provider, which may lead on to another. Its
     * address is none that anybody sends.
     */
    public String getForms() {
        FacesContext context = FacesContext.getCurrentInstance();
        return forms(context.getViewRoot() == null ? "" : context.getViewRoot().getViewId());
    }

    static String forms(String page) {
        return ProviderSignIn.PAGE.equals(page) ? "*" : "'self'";
    }

    static String policy(String page) {
        return WITH_EDITOR.contains(page) ? OURS + " 'unsafe-inline'" : OURS + "; style-src-attr 'unsafe-inline'";
    }
}

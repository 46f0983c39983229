package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;

/**
 * Spares what is inside of closed dialogs: their forms are filled when somebody opens them. A page with ten dialogs would
 * otherwise be drawn ten times over, lists of choices and all, with every request. A form is open while a request draws it or
 * comes from it.
 */
@Named("forms")
@ApplicationScoped
public class OpenForms {

    private static final String SOURCE = "jakarta.faces.source";

    /** Whether a form is to be filled, by its client id. */
    public boolean open(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        return sent.containsKey(form)
                || sent.getOrDefault(SOURCE, "").startsWith(form + ":")
                || faces.getPartialViewContext().getRenderIds().contains(form);
    }
}

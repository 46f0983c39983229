package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Map;

/**
 * Spares dialogs nobody looks at: they are built when somebody opens them. A page with ten dialogs would otherwise be built and
 * drawn ten times over, lists of choices and all, with every request. A dialog is open while a request draws its place or
 * comes from inside.
 */
@Named("forms")
@ApplicationScoped
public class OpenForms {

    private static final String SOURCE = "jakarta.faces.source";
    private static final String PLACE = "Place";

    /** Whether a dialog is to be built, by the client id of its form. */
    public boolean open(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String source = sent.getOrDefault(SOURCE, "");
        Collection<String> drawn = faces.getPartialViewContext().getRenderIds();
        return sent.containsKey(form)
                || source.equals(form)
                || source.startsWith(form + ":")
                || drawn.contains(form)
                || drawn.contains(form + PLACE);
    }
}

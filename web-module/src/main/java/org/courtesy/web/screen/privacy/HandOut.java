package org.courtesy.web.screen.privacy;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.courtesy.privacy.export.ExportForm;

/** Answers a button with everything known about somebody. */
final class HandOut {

    private HandOut() {}

    static void send(String customer, ExportForm form, InputStream all) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext exchange = context.getExternalContext();
        String name = "data-" + customer.replaceAll("[^A-Za-z0-9.-]", "_") + "."
                + form.name().toLowerCase(Locale.ROOT);
        exchange.responseReset();
        exchange.setResponseContentType(form == ExportForm.PDF ? "application/pdf" : "application/json;charset=UTF-8");
        exchange.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        exchange.setResponseHeader("Cache-Control", "no-store");
        all.transferTo(exchange.getResponseOutputStream());
        context.responseComplete();
    }
}

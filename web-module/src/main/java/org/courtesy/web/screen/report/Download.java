package org.courtesy.web.screen.report;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.courtesy.report.ReportCsv;
import org.courtesy.report.Sheet;

/** Answers a press of a button with a file instead of a page. */
public final class Download {

    private Download() {}

    /** Sends a sheet as CSV under a name without ending. */
    public static void send(String name, Sheet sheet) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext exchange = context.getExternalContext();
        exchange.responseReset();
        exchange.setResponseContentType("text/csv;charset=UTF-8");
        exchange.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            ReportCsv.write(sheet, exchange.getResponseOutputWriter());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }
}

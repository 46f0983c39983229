package org.courtesy.web.screen.report;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.courtesy.json.CaseJson;
import org.courtesy.report.ReportCsv;
import org.courtesy.report.Sheet;

/** Answers a link or a button with a file instead of a page. */
public final class Download {

    private Download() {}

    /** Sends a sheet as CSV under a name without ending. */
    public static void send(String name, Sheet sheet) {
        send(name + ".csv", "text/csv", writer -> ReportCsv.write(sheet, writer));
    }

    /** Sends comma-separated values that are written piece by piece, under a name without ending. */
    public static void sendCsv(String name, Content content) {
        send(name + ".csv", "text/csv", content);
    }

    /** Sends something as JSON, in the words of the interface, under a name without ending. */
    public static void sendJson(String name, Object report) {
        send(name + ".json", "application/json", writer -> writer.write(CaseJson.write(report)));
    }

    /** Shows a PDF in the browser, or offers it under a name without ending. */
    public static void showPdf(String name, byte[] pdf) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext exchange = context.getExternalContext();
        exchange.responseReset();
        exchange.setResponseContentType("application/pdf");
        exchange.setResponseContentLength(pdf.length);
        exchange.setResponseHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        try {
            exchange.getResponseOutputStream().write(pdf);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }

    private static void send(String file, String type, Content content) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext exchange = context.getExternalContext();
        exchange.responseReset();
        exchange.setResponseContentType(type + ";charset=UTF-8");
        exchange.setResponseHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        try {
            content.writeTo(exchange.getResponseOutputWriter());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes it; the writer stays open. */
        void writeTo(Writer writer) throws IOException;
    }
}

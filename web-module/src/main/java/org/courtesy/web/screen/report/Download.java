package org.courtesy.web.screen.report;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.courtesy.json.CaseJson;
import org.courtesy.report.ReportCsv;
import org.courtesy.report.Sheet;
import org.courtesy.web.http.FileName;

/** Answers a link or a button with a file instead of a page. */
public final class Download {

    private static final String JSON = "application/json";
    private static final String PDF = "application/pdf";
    private static final String UTF_8 = ";charset=UTF-8";

    private Download() {}

    /** Sends a sheet as CSV under a name without ending. */
    public static void send(String name, Sheet sheet) {
        sendCsv(name, writer -> ReportCsv.write(sheet, writer));
    }

    /** Sends comma-separated values that are written piece by piece, under a name without ending. */
    public static void sendCsv(String name, Content content) {
        sendText("text/csv", FileName.attached(name, "csv"), content);
    }

    /** Sends something as JSON, in the words of the interface, under a name without ending. */
    public static void sendJson(String name, Object report) {
        sendText(JSON, FileName.attached(name, "json"), writer -> writer.write(CaseJson.write(report)));
    }

    /** Sends JSON as it comes, under a name without ending. */
    public static void relayJson(String name, InputStream json) {
        sendBytes(JSON + UTF_8, FileName.attached(name, "json"), json::transferTo);
    }

    /** Sends a PDF as it comes, under a name without ending. */
    public static void relayPdf(String name, InputStream pdf) {
        sendBytes(PDF, FileName.attached(name, "pdf"), pdf::transferTo);
    }

    /** Shows a PDF in the browser, or offers it under a name without ending. */
    public static void showPdf(String name, byte[] pdf) {
        sendBytes(PDF, FileName.shown(name, "pdf"), out -> out.write(pdf));
    }

    /** Sends a zip under a name without ending. */
    public static void sendZip(String name, byte[] zip) {
        sendBytes("application/zip", FileName.attached(name, "zip"), out -> out.write(zip));
    }

    private static void sendText(String type, String disposition, Content content) {
        send(type + UTF_8, disposition, exchange -> content.writeTo(exchange.getResponseOutputWriter()));
    }

    private static void sendBytes(String type, String disposition, Bytes bytes) {
        send(type, disposition, exchange -> bytes.writeTo(exchange.getResponseOutputStream()));
    }

    private static void send(String type, String disposition, Answer answer) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext exchange = context.getExternalContext();
        exchange.responseReset();
        exchange.setResponseContentType(type);
        exchange.setResponseHeader("Content-Disposition", disposition);
        try {
            answer.writeTo(exchange);
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

    @FunctionalInterface
    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Answer {
        void writeTo(ExternalContext exchange) throws IOException;
    }
}

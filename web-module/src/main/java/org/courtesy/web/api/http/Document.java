package org.courtesy.web.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.courtesy.web.http.FileName;

/** What is read as JSON by programs and as a PDF by people, as the caller's {@code Accept} says. Nobody on the way keeps it. */
public final class Document {

    /** The type for people. */
    public static final String PDF = "application/pdf";

    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);

    private Document() {}

    /** Whether the caller wants the one for people. */
    public static boolean onPaper(Request request) {
        Variant wanted = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, PDF_TYPE).build());
        return wanted != null && wanted.getMediaType().isCompatible(PDF_TYPE);
    }

    /**
     * The answer.
     *
     * @param name of the file, without ending; whatever does not belong into one is replaced
     */
    public static Response answer(Object body, boolean onPaper, String name) {
        return Response.ok(body, onPaper ? PDF_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attached(name, onPaper ? "pdf" : "json"))
                .build();
    }
}

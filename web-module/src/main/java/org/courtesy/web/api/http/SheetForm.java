package org.courtesy.web.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.courtesy.json.InputProblem;
import org.courtesy.report.ReportCsv;
import org.courtesy.report.Sheet;

/** In which form a report is answered. */
public enum SheetForm {
    JSON,
    CSV;

    /** The media type of {@link #CSV}. */
    public static final String CSV_TYPE = "text/csv;charset=UTF-8";

    private static final MediaType COMMA_SEPARATED = MediaType.valueOf(CSV_TYPE);

    /**
     * The form that is wanted.
     *
     * @param format {@code json} or {@code csv}, whatever {@code Accept} says; null: what {@code Accept} says
     * @throws org.courtesy.json.InvalidInputException when the format is another one
     */
    public static SheetForm of(String format, HttpHeaders headers) {
        if (format == null) {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(wanted -> json(wanted) || wanted.isCompatible(COMMA_SEPARATED))
                    .findFirst()
                    .map(wanted -> json(wanted) ? JSON : CSV)
                    .orElse(JSON);
        }
        return switch (format) {
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> throw Parameters.wrong("format", InputProblem.UNKNOWN_VALUE, format, "json, csv");
        };
    }

    private static boolean json(MediaType wanted) {
        return wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /**
     * The answer in this form.
     *
     * @param name of the file as which a browser keeps it
     */
    public Response answer(String name, Sheet report) {
        if (this == JSON) {
            return Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
        }
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            ReportCsv.write(report, writer);
            writer.flush();
        };
        return Response.ok(rows, COMMA_SEPARATED)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}

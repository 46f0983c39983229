package org.courtesy.web.api.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.function.BiFunction;
import org.courtesy.json.InputProblem;
import org.courtesy.report.Period;
import org.courtesy.report.ReportCsv;
import org.courtesy.report.Sheet;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days a report is asked about, and in which form and language it is wanted. */
public class ReportQuery {

    /** The other form of a report. */
    static final String CSV = "text/csv;charset=UTF-8";

    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

    @QueryParam("from")
    @Parameter(
            description = "First day, on the customers' calendars; absent: from the beginning",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day; absent: until now", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("format")
    @Parameter(
            description = "The form, whatever `Accept` says",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv"}))
    String format;

    @HeaderParam("Accept-Language")
    @Parameter(hidden = true)
    String language;

    @Context
    HttpHeaders headers;

    /**
     * Has the report made and answers with it.
     *
     * @param name of the file as which a browser keeps it
     * @throws org.courtesy.json.InvalidInputException when a parameter is wrong
     */
    Response answer(String name, BiFunction<Period, Locale, ? extends Sheet> report) {
        boolean csv = csvWanted();
        Period period = new Period(Parameters.day("from", from), Parameters.day("to", to));
        Sheet made = report.apply(period, Languages.best(language));
        if (!csv) {
            return Response.ok(made, MediaType.APPLICATION_JSON_TYPE).build();
        }
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            ReportCsv.write(made, writer);
            writer.flush();
        };
        return Response.ok(rows, CSV_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private boolean csvWanted() {
        if (format == null) {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(wanted -> json(wanted) || wanted.isCompatible(CSV_TYPE))
                    .findFirst()
                    .map(wanted -> !json(wanted))
                    .orElse(false);
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw Parameters.wrong("format", InputProblem.UNKNOWN_VALUE, format, "json, csv");
        };
    }

    private static boolean json(MediaType wanted) {
        return wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}

package org.courtesy.web.api.report;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.BiFunction;
import org.courtesy.report.Period;
import org.courtesy.report.Sheet;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.SheetForm;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days a report is asked about, and in which form and language it is wanted. */
public class ReportQuery {

    /** The other form of a report. */
    static final String CSV = SheetForm.CSV_TYPE;

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
        SheetForm form = SheetForm.of(format, headers);
        Period period = new Period(Parameters.day("from", from), Parameters.day("to", to));
        return form.answer(name, report.apply(period, Languages.best(language)));
    }
}

package org.courtesy.web.api.report;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.BiFunction;
import org.courtesy.fact.CustomerKind;
import org.courtesy.json.InputProblem;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Parts;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;
import org.courtesy.report.Sheet;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.SheetForm;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days and customers a report is asked about; and, of a report with several tables, which one a file is to hold. */
public class LeadQuery extends ReportQuery {

    @QueryParam("kind")
    @Parameter(
            description = "Household or business customers; absent: both",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"PERSON", "ORGANISATION"}))
    String kind;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2; absent: all")
    String country;

    @QueryParam("segment")
    @Parameter(description = "Value segment, as the utility names it, else by the latest decision; absent: all")
    String segment;

    @QueryParam("part")
    @Parameter(description = "Which table of the report a CSV holds; absent: `rows`")
    String part;

    /** Which customers are meant. */
    CustomerFilter filter() {
        return new CustomerFilter(
                empty(kind) ? null : Parameters.code("kind", kind, CustomerKind.class),
                empty(country) ? null : country,
                empty(segment) ? null : segment);
    }

    Scope scope() {
        return new Scope(new Period(Parameters.day("from", from), Parameters.day("to", to)), filter());
    }

    Locale locale() {
        return Languages.best(language);
    }

    /** Has a report of one table made and answers with it. */
    Response answerScope(String name, BiFunction<Scope, Locale, ? extends Sheet> report) {
        SheetForm form = SheetForm.of(format, headers);
        return form.answer(name, report.apply(scope(), locale()));
    }

    /** Has a report of several tables made and answers with all of them, or with a file of one. */
    Response answerParts(String name, BiFunction<Scope, Locale, ? extends Parts> report) {
        SheetForm form = SheetForm.of(format, headers);
        Parts made = report.apply(scope(), locale());
        if (part != null && !made.parts().contains(part)) {
            throw Parameters.wrong("part", InputProblem.UNKNOWN_VALUE, part, String.join(", ", made.parts()));
        }
        String wanted = part == null ? made.parts().get(0) : part;
        return form == SheetForm.JSON
                ? Response.ok(made, MediaType.APPLICATION_JSON_TYPE).build()
                : form.answer(name + "-" + wanted, made.part(wanted));
    }

    private static boolean empty(String value) {
        return value == null || value.isBlank();
    }
}

package org.courtesy.web.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details of RFC 9457.
 *
 * @param type what kind of problem, for programs
 * @param title what kind of problem, for people
 * @param status the HTTP status
 * @param detail what exactly went wrong here
 * @param instance path of the request
 * @param code finer code of a conflict or refusal, null where the type says it all
 * @param incident id under which the log tells more, only with status 500
 * @param errors one entry per wrong field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details, RFC 9457")
public record Problem(
        @Schema(examples = "urn:courtesy:problem:invalid-input")
        URI type,

        @Schema(examples = "Invalid input") String title,
        @Schema(examples = "400") int status,
        String detail,
        @Schema(examples = "/courtesy/api/v1/assessments") String instance,
        String code,
        String incident,
        List<WrongField> errors) {

    /** The media type of problems. */
    public static final String JSON = "application/problem+json";

    /**
     * One thing that is wrong with what was sent.
     *
     * @param field where, e.g. {@code touchpoint.channel}, or the path of a rule file; empty for the body as a whole
     * @param code what, for programs
     * @param message what, for people
     * @param line where in a rule file, counting from 1; null elsewhere, and where it concerns the whole file
     * @param column where in the line, counting from 1; null where it concerns the whole line
     * @param rule id of the rule it concerns, null where there is none
     * @param suggestion how to mend it, null where there is no known way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrongField")
    public record WrongField(
            @Schema(examples = "touchpoint.channel") String field,

            @Schema(
                    examples = "UNKNOWN_VALUE",
                    description = "For fields one of UNKNOWN_FIELD, UNKNOWN_VALUE, MISSING, INVALID, OUT_OF_RANGE, "
                            + "DUPLICATE, MALFORMED; for rule files the code of the diagnostic")
            String code,

            String message,
            Integer line,
            Integer column,
            String rule,
            String suggestion) {

        /** Something wrong that is not in a rule file. */
        public WrongField(String field, String code, String message) {
            this(field, code, message, null, null, null, null);
        }
    }
}

package org.courtesy.web.api.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.audit.TrailFilter;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.SubjectKind;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked for in the audit trail, as it stands in the address. */
public class TrailQuery {

    @QueryParam("who")
    @Parameter(
            description = "Name of a user or key; `courtesy`: the server by itself; `unknown`: whoever proved nothing")
    String who;

    @QueryParam("action")
    @Parameter(
            description = "Once or several times; absent: all",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AuditAction.class))
    List<String> actions;

    @QueryParam("outcome")
    @Parameter(schema = @Schema(implementation = Outcome.class))
    String outcome;

    @QueryParam("customer")
    @Parameter(description = "Number of a customer, a former one as well; PRIVACY alone")
    String customer;

    @QueryParam("subjectKind")
    @Parameter(schema = @Schema(implementation = SubjectKind.class))
    String subjectKind;

    @QueryParam("subject")
    @Parameter(description = "Name or key of that kind, such as `shipped/5` of a rule set")
    String subject;

    @QueryParam("from")
    @Parameter(description = "From this instant on", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String from;

    @QueryParam("to")
    @Parameter(description = "Before this instant", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String to;

    /**
     * What is looked for.
     *
     * @throws org.courtesy.json.InvalidInputException on a code or instant that is none
     */
    TrailFilter filter() {
        return new TrailFilter(
                text("who", who),
                actions.stream()
                        .map(action -> Parameters.code("action", action, AuditAction.class))
                        .collect(Collectors.toSet()),
                empty(outcome) ? null : Parameters.code("outcome", outcome, Outcome.class),
                text("customer", customer),
                empty(subjectKind) ? null : Parameters.code("subjectKind", subjectKind, SubjectKind.class),
                text("subject", subject),
                instant("from", from),
                instant("to", to));
    }

    private static boolean empty(String value) {
        return value == null || value.isEmpty();
    }

    /** A text that a database can be asked for. */
    private static String text(String name, String value) {
        if (empty(value)) {
            return null;
        }
        if (!Checks.storable(value)) {
            throw Parameters.wrong(name, InputProblem.NOT_ACCEPTED);
        }
        return value;
    }

    private static Instant instant(String name, String value) {
        OffsetDateTime moment = Parameters.instant(name, value);
        return moment == null ? null : moment.toInstant();
    }
}

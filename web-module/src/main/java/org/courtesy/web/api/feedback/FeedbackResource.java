package org.courtesy.web.api.feedback;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.courtesy.feedback.AskAnswer;
import org.courtesy.feedback.AskFeedback;
import org.courtesy.feedback.Feedback;
import org.courtesy.feedback.FeedbackService;
import org.courtesy.feedback.NoteFeedback;
import org.courtesy.feedback.NotedFeedback;
import org.courtesy.link.IssuedLink;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Wording;
import org.courtesy.web.api.link.LinkAnswer;
import org.courtesy.web.api.problem.Problem.WrongField;
import org.courtesy.web.api.problem.RefusedException;
import org.courtesy.web.http.PublicAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How it was, in a customer's words and figures. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/feedback")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Touchpoints")
public class FeedbackResource {

    private static final String PAGE = "/answer.xhtml";
    private static final int LATEST = 100;

    private final FeedbackService feedback;
    private final PublicAddress address;
    private final Wording wording;

    @Inject
    public FeedbackResource(FeedbackService feedback, PublicAddress address, Wording wording) {
        this.feedback = feedback;
        this.address = address;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public FeedbackResource() {
        this(null, null, null);
    }

    /**
     * The latest hundred answers.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "Read what a customer answered", description = "The latest hundred answers, the latest first.")
    public Page<Feedback> list(@PathParam("number") String number) {
        return new Page<>(feedback.of(number, LATEST), null);
    }

    /**
     * Notes an answer. About one touchpoint there is one answer: sent again, by the touchpoint or by source and id, it corrects
     * the one that is there.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code FEEDBACK_OF_CUSTOMER} when the customer wrote the answer
     * themselves, {@code FEEDBACK_KEY_REUSED} when source and id are another customer's; 503 while no rules are live.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Note what a customer answered",
            description =
                    "At least one of recommendation (0 to 10), satisfaction (1 to 5), effort (1 to 7, 7 is very much)"
                            + " and comment. The recommendation is in the score card with the decision that follows; a bad answer"
                            + " becomes a follow-up on the worklist. Sent again it corrects the answer.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NoteFeedback.class),
                            examples =
                                    @ExampleObject(
                                            name = "feedback",
                                            value =
                                                    "{\"source\": \"survey\", \"id\": \"r-4711\", \"nps\": 4, \"csat\": 2,"
                                                            + " \"ces\": 6, \"comment\": \"Nobody called back.\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = Feedback.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected, or known already",
            content = @Content(schema = @Schema(implementation = Feedback.class)))
    public Response note(@PathParam("number") String number, NoteFeedback answer) {
        NotedFeedback noted = feedback.note(number, answer);
        return Response.status(noted.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(noted.feedback())
                .build();
    }

    /**
     * Makes a link to a question about one touchpoint, if a survey may go out by that way now.
     *
     * <p>Errors: 400, 404, 409 {@code SURVEY_REFUSED} with every refusal of the gate in {@code errors}, 503 while no rules are
     * live.
     */
    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask how it was",
            description =
                    "A survey is advertising: the gate is asked first. The link takes one answer about one touchpoint,"
                            + " which the customer may correct until it is over. Record the question as a touchpoint"
                            + " FEEDBACK_SURVEY when it goes out, so that it counts.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AskFeedback.class),
                            examples =
                                    @ExampleObject(
                                            name = "question",
                                            value = "{\"touchpoint\": \"0197a1b2-0000-7000-8000-000000000001\","
                                                    + " \"channel\": \"EMAIL\"}")))
    @APIResponse(
            responseCode = "201",
            description = "One may ask",
            content = @Content(schema = @Schema(implementation = LinkAnswer.class)))
    @APIResponse(responseCode = "409", description = "The gate refuses a survey by that way")
    public Response ask(
            @PathParam("number") String number,
            AskFeedback question,
            @Context HttpServletRequest request,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        AskAnswer answer = feedback.ask(number, question);
        if (answer instanceof AskAnswer.Refused refused) {
            throw new RefusedException("SURVEY_REFUSED", reasons(refused, language));
        }
        IssuedLink link = ((AskAnswer.Permitted) answer).link();
        return Response.status(Response.Status.CREATED)
                .entity(new LinkAnswer(
                        link.id(), address.of(request, PAGE, link.token()), link.lastDay(), link.expiresAt()))
                .build();
    }

    private List<WrongField> reasons(AskAnswer.Refused refused, String language) {
        return refused.refusals().stream()
                .map(refusal -> new WrongField("channel", refusal.code(), wording.of(language, refusal)))
                .toList();
    }
}

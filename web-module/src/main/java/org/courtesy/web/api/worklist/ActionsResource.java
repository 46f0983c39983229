package org.courtesy.web.api.worklist;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.courtesy.finding.Refusal;
import org.courtesy.web.api.http.Wording;
import org.courtesy.web.api.problem.Problem.WrongField;
import org.courtesy.web.api.problem.RefusedException;
import org.courtesy.worklist.ClaimAnswer;
import org.courtesy.worklist.FinishWork;
import org.courtesy.worklist.WorkItem;
import org.courtesy.worklist.WorklistService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One thing to do: claimed, given back, ended with its outcome. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("actions/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Worklist")
public class ActionsResource {

    private final WorklistService worklist;
    private final Wording wording;

    @Inject
    public ActionsResource(WorklistService worklist, Wording wording) {
        this.worklist = worklist;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ActionsResource() {
        this(null, null);
    }

    /**
     * One thing to do.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "Read one thing to do")
    public WorkItem read(@PathParam("id") String id) {
        return worklist.get(id);
    }

    /**
     * Claims it: the gate is asked anew, and the contact is reserved for person, household and premise at once.
     *
     * <p>Errors: 404; 409 {@code CUSTOMER_IN_WORK} while somebody else works on the customer or their household,
     * {@code WORK_LAPSED} when it is not to be done any more, {@code CONTACT_NOT_NOW} when the gate refuses the contact at
     * this moment, each with the refusals in {@code errors}; 503 while no rules are live.
     */
    @POST
    @Path("claim")
    @Operation(
            summary = "Claim it",
            description =
                    "Reserves the contact for person, household and premise at once. A claim of one's own is prolonged.")
    @APIResponse(
            responseCode = "409",
            description = "Somebody else works on the customer, or the gate refuses it by now")
    public WorkItem claim(
            @PathParam("id") String id, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        ClaimAnswer answer = worklist.claim(id);
        if (answer instanceof ClaimAnswer.Claimed claimed) {
            return claimed.item();
        }
        if (answer instanceof ClaimAnswer.Busy busy) {
            throw new RefusedException("CUSTOMER_IN_WORK", List.of(), busy.user());
        }
        if (answer instanceof ClaimAnswer.NotNow later) {
            throw new RefusedException("CONTACT_NOT_NOW", reasons(later.refusals(), language), later.from());
        }
        List<Refusal> against = ((ClaimAnswer.Lapsed) answer).refusals();
        throw new RefusedException("WORK_LAPSED", reasons(against, language));
    }

    /**
     * Gives it back; the slot is free again.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("claim")
    @Operation(summary = "Give it back", description = "The reserved contact is free again.")
    public void release(@PathParam("id") String id) {
        worklist.release(id);
    }

    /**
     * Ends it. The contact that took place is recorded and the customer is judged anew, in one transaction. The same outcome
     * once more gives the same answer.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code WORK_CLOSED} when it ended otherwise, {@code CUSTOMER_IN_WORK}
     * while somebody else works on the customer, 503 while no rules are live.
     */
    @POST
    @Path("outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what came of it",
            description =
                    "ACCEPTED, DECLINED (with a reason), NOT_REACHED (it comes back later), DONE, or IGNORED (let it"
                            + " rest; nobody was contacted).")
    @APIResponse(responseCode = "409", description = "It ended otherwise, or somebody else works on the customer")
    public WorkItem finish(@PathParam("id") String id, FinishWork outcome) {
        return worklist.finish(id, outcome);
    }

    /**
     * Takes the outcome back that the caller recorded last: the contact counts as not made, the row is open again and the
     * customer is judged anew.
     *
     * <p>Errors: 404, 409 {@code OUTCOME_STANDS} when there is none, it is another's or older than the operator allows (ten
     * minutes unless set otherwise), or it settled a complaint, a promise or a follow-up.
     */
    @DELETE
    @Path("outcome")
    @Operation(
            summary = "Take the outcome back",
            description = "For some minutes, by whoever recorded it: the contact counts as not made.")
    @APIResponse(responseCode = "409", description = "It can not be taken back, or not any more")
    public WorkItem takeBack(@PathParam("id") String id) {
        return worklist.takeBack(id);
    }

    private List<WrongField> reasons(List<Refusal> refusals, String language) {
        return refusals.stream()
                .map(refusal -> new WrongField("", refusal.code(), wording.of(language, refusal)))
                .toList();
    }
}

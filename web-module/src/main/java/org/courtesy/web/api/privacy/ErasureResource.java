package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.privacy.erasure.Erasure;
import org.courtesy.privacy.erasure.ErasureService;
import org.courtesy.privacy.erasure.Hindrance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasing a person (Art. 17 GDPR). Roles: PRIVACY. */
@Path("customers/{number}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class ErasureResource {

    private final ErasureService erasures;

    @Inject
    public ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ErasureResource() {
        this(null);
    }

    /** What speaks against erasing the person now; empty: nothing does. */
    public record Hindrances(List<Hindrance> hindrances) {}

    /**
     * What speaks against erasing the person now.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("erasure")
    @Operation(
            summary = "See what speaks against erasing a person",
            description =
                    "What is known of the person may still be needed: a contract that is served, a complaint that is "
                            + "not settled, conciliation, money that is owed.")
    public Hindrances hindrances(@PathParam("number") String number) {
        return new Hindrances(List.copyOf(erasures.hindrances(number)));
    }

    /**
     * Erases the person. It cannot be undone.
     *
     * <p>Errors: 400 for a hindrance that is none, 404, 409 when something speaks against it.
     */
    @DELETE
    @Operation(
            summary = "Erase a person",
            description =
                    "What tells of the person goes, in one transaction. The consent ledger keeps what was said without "
                            + "who said it, and figures stay as they are. It cannot be undone. What speaks against it is weighed "
                            + "by you and overruled by name. The answer is the receipt; it names nobody.")
    public Erasure erase(
            @PathParam("number") String number,
            @QueryParam("despite")
                    @Parameter(
                            description = "Hindrances that were weighed and overruled, each once",
                            schema = @Schema(implementation = Hindrance.class))
                    List<String> despite) {
        return erasures.erase(number, weighed(despite));
    }

    private static Set<Hindrance> weighed(List<String> named) {
        Set<Hindrance> weighed = EnumSet.noneOf(Hindrance.class);
        for (String name : named) {
            try {
                weighed.add(Hindrance.valueOf(name));
            } catch (IllegalArgumentException none) {
                throw new InvalidInputException(
                        FieldError.of("despite", InputProblem.UNKNOWN_VALUE, name, List.of(Hindrance.values())));
            }
        }
        return weighed;
    }
}

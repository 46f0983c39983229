package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.courtesy.privacy.erasure.ErasureService;
import org.courtesy.privacy.erasure.Hindrance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What speaks against erasing a person (Art. 17 GDPR). Roles: PRIVACY. */
@Path("customers/{number}/erasure")
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
    @Operation(
            summary = "See what speaks against erasing a person",
            description =
                    "What is known of the person may still be needed: a contract that is served, a complaint that is "
                            + "not settled, conciliation, money that is owed.")
    public Hindrances hindrances(@PathParam("number") String number) {
        return new Hindrances(List.copyOf(erasures.hindrances(number)));
    }
}

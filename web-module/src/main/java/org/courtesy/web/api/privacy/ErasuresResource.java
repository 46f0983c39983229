package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.courtesy.privacy.erasure.ErasureNote;
import org.courtesy.privacy.erasure.ErasureService;
import org.courtesy.privacy.erasure.RepeatedErasures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasures that a database put back has forgotten (Art. 17 GDPR). Roles: PRIVACY. */
@Path("erasures")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class ErasuresResource {

    private final ErasureService erasures;

    @Inject
    public ErasuresResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ErasuresResource() {
        this(null);
    }

    /**
     * Erasures to be done again.
     *
     * @param erasures at most 100, as the log of the server told them: the id, and the marks of the numbers of the person
     */
    public record Again(List<ErasureNote> erasures) {}

    /**
     * Erases again who came back when the database was put back to a time before.
     *
     * <p>Errors: 400 for an id or a mark that is none, and for more than 100.
     */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Erase again who came back with a backup",
            description =
                    "A database that is put back to a time before an erasure has the person again and no word of the erasure. "
                            + "The log of the server has: a line 'Erased' with the id and marks of the person's numbers, which tell "
                            + "nothing without the key of the server. Erasures that the database knows are not done again, so "
                            + "the same may be sent twice.")
    public RepeatedErasures again(Again again) {
        return erasures.again(again.erasures());
    }
}

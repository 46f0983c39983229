package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.consent.ConsentDossier;
import org.courtesy.consent.ConsentProofService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What proves the consents of a customer. Roles: PRIVACY. */
@Path("customers/{number}/consents/dossier")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class DossierResource {

    private final ConsentProofService proofs;

    @Inject
    public DossierResource(ConsentProofService proofs) {
        this.proofs = proofs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public DossierResource() {
        this(null);
    }

    /**
     * All that proves what the customer permitted and forbade.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "Read the consent dossier",
            description =
                    "Every entry of the ledger with the words that were said yes to, its proof, the contacts made on "
                            + "it, until when it has to be kept, and its place in the chain of checksums, so that others can "
                            + "compute it again (§ 7a UWG, Art. 7 (1) GDPR).")
    public ConsentDossier read(@PathParam("number") String number) {
        return proofs.dossier(number);
    }
}

package org.courtesy.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JAX-RS interface, version 1. */
@ApplicationPath(ApiApplication.BASE)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Courtesy",
                        version = "1",
                        description = "Touchpoint decision hub for energy utilities: may we contact this customer, are"
                                + " they about to leave, is there an occasion, may we sell something, what is best to do"
                                + " next - and why.\n\n"
                                + "JSON in UTF-8; instants are ISO 8601 with offset, dates YYYY-MM-DD; unknown fields and"
                                + " codes are refused with 400, what is unknown in an answer is null. Texts come in the"
                                + " language of `Accept-Language`: German, Danish, or - when absent or another one -"
                                + " English. Whatever goes wrong is answered as `application/problem+json` (RFC 9457)."
                                + " Bodies may have 1 MB, imports 200 MB. Every answer names its `X-Correlation-Id`.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers = @Server(url = "/courtesy/api/v1"),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "apiKey")},
        tags = {
            @Tag(name = "Decisions", description = "Judge a case, read stored decisions, repeat them"),
            @Tag(name = "Touchpoints", description = "Record what happened and get the decision on it"),
            @Tag(name = "Events", description = "Events that could not be taken: look at them, try again, let go"),
            @Tag(
                    name = "Customers",
                    description = "Find, read and store customers and what belongs to them; may I contact them?"),
            @Tag(name = "Permissions", description = "Consents, objections, preferences and promises"),
            @Tag(
                    name = "Privacy",
                    description = "Rights of data subjects: their requests, everything known about them, restriction,"
                            + " erasure; proof of consents; how long data are kept"),
            @Tag(
                    name = "Worklist",
                    description = "What there is to do, claimed by one at a time and ended with an outcome"),
            @Tag(name = "Letters", description = "Templates of letters and cards, and print files"),
            @Tag(name = "Plug-ins", description = "What was added to the product, and contacts handed to gateways"),
            @Tag(name = "Bulk", description = "Imports, exports, sweeps, audiences and the jobs that run them"),
            @Tag(
                    name = "Rules",
                    description = "Versions of the rules: written, proved, approved, put in force, rolled back"),
            @Tag(name = "Reports", description = "Figures for team leads, as JSON or CSV"),
            @Tag(name = "Watch", description = "What rules did in production, and whether decisions can be repeated"),
            @Tag(name = "Reservations", description = "Hold a contact, then confirm it or give it back"),
            @Tag(name = "Metrics", description = "What a server counts and times about itself, for Prometheus"),
            @Tag(name = "Keys", description = "Keys by which other systems sign in"),
            @Tag(name = "Interface", description = "This description")
        })
@SecurityScheme(
        securitySchemeName = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "User and password")
@SecurityScheme(
        securitySchemeName = "apiKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "API key")
public class ApiApplication extends Application {

    /** Path of the interface within the application. */
    public static final String BASE = "api/v1";

    /** The same as a path within the application. */
    public static final String PATH = "/" + BASE;
}

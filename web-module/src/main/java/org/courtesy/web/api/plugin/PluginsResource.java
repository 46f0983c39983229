package org.courtesy.web.api.plugin;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.plugin.Plugin;
import org.courtesy.plugin.PluginService;
import org.courtesy.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plug-ins of this server. Role: ADMIN. */
@Path("plug-ins")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Plug-ins")
public class PluginsResource {

    private final PluginService plugins;

    @Inject
    public PluginsResource(PluginService plugins) {
        this.plugins = plugins;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public PluginsResource() {
        this(null);
    }

    /** All plug-ins, shipped and added, broken ones too. */
    @GET
    @Operation(
            summary = "List the plug-ins of this server",
            description =
                    "Shipped and added ones with version and origin, whether they work, and why not. They are those that "
                            + "were there when the server started.")
    public Page<Plugin> list() {
        return new Page<>(plugins.list(), null);
    }
}

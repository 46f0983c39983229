package org.courtesy.plugin;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.trail.NotAudited;

/** Shows the plug-ins of this server to those who run it. */
@Stateless
@RolesAllowed(ADMIN)
@NotAudited("names of programs")
public class PluginService {

    private final Plugins plugins;

    /** For the container's proxy. */
    protected PluginService() {
        this(null);
    }

    @Inject
    PluginService(Plugins plugins) {
        this.plugins = plugins;
    }

    /** All of them, broken ones too, by kind and name. */
    public List<Plugin> list() {
        return plugins.list();
    }
}

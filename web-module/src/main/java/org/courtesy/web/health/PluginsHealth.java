package org.courtesy.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.plugin.Plugin;
import org.courtesy.plugin.PluginState;
import org.courtesy.plugin.Plugins;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says how many plug-ins are broken. Never down: all else works without them, and a restart mends no jar. */
@ApplicationScoped
public class PluginsHealth implements HealthCheck {

    private final Plugins plugins;

    /** For the container's proxy. */
    protected PluginsHealth() {
        this(null);
    }

    @Inject
    public PluginsHealth(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public HealthCheckResponse call() {
        List<Plugin> all = plugins.list();
        return HealthCheckResponse.named("plug-ins")
                .up()
                .withData("active", count(all, PluginState.ACTIVE))
                .withData("broken", count(all, PluginState.BROKEN))
                .build();
    }

    private static long count(List<Plugin> all, PluginState state) {
        return all.stream().filter(one -> one.state() == state).count();
    }
}

package org.courtesy.web.screen.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.courtesy.plugin.PluginService;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The plug-ins of this server. */
@Named
@RequestScoped
public class PluginsView {

    private final PluginService plugins;
    private final UserSettings settings;
    private List<PluginLine> lines;

    @Inject
    public PluginsView(PluginService plugins, UserSettings settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    /** For the proxy. */
    protected PluginsView() {
        this(null, null);
    }

    /** All of them, broken ones too. */
    public List<PluginLine> getLines() {
        if (lines == null) {
            Words words = settings.words();
            lines = plugins.list().stream()
                    .map(one -> PluginLine.of(one, words))
                    .toList();
        }
        return lines;
    }
}

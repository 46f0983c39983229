package org.courtesy.plugin;

import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.EventMapping;

/** What a plug-in does. */
public enum PluginKind {
    /** Hands contacts to a system that makes them. */
    CHANNEL_GATEWAY(ChannelGateway.class),
    /** Makes touchpoints of foreign events. */
    EVENT_MAPPING(EventMapping.class);

    private final Class<?> service;

    PluginKind(Class<?> service) {
        this.service = service;
    }

    /** What plug-ins of the kind implement. */
    Class<?> service() {
        return service;
    }
}

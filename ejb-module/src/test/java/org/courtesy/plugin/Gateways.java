package org.courtesy.plugin;

import java.util.List;
import java.util.Optional;
import org.courtesy.plugin.spi.ChannelGateway;

/** Plug-ins without jars. */
public final class Gateways {

    private Gateways() {}

    /** The only plug-in that there is. */
    public static Plugins only(ChannelGateway gateway) {
        Plugin view = new Plugin(
                PluginKind.CHANNEL_GATEWAY,
                gateway.name(),
                "1",
                "test",
                null,
                PluginState.ACTIVE,
                List.copyOf(gateway.channels()),
                List.of(),
                null);
        Loaded loaded = new Loaded(gateway, gateway.getClass().getClassLoader(), view);
        return new Plugins() {
            @Override
            public Optional<Gateway> gateway(String name) {
                return Optional.of(new Gateway(loaded)).filter(one -> name.equals(one.name()));
            }
        };
    }
}

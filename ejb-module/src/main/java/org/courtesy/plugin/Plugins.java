package org.courtesy.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.plugin.spi.Settings;
import org.courtesy.shared.ConflictException;
import org.eclipse.microprofile.config.Config;

/** The plug-ins of this server, as they were when it started. */
@ApplicationScoped
public class Plugins {

    private static final Logger LOG = System.getLogger(Plugins.class.getName());
    private static final String DIRECTORY = "courtesy.plugins.directory";
    private static final String OF_PLUGIN = "courtesy.plugin.";
    private static final String OF_CHANNEL = "courtesy.gateway.";

    private final Config config;
    private List<Loaded> loaded = List.of();

    /** For the container's proxy. */
    protected Plugins() {
        this(null);
    }

    @Inject
    Plugins(Config config) {
        this.config = config;
    }

    /** Finds them when the server starts, not when somebody asks first: the log shows what is broken. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
        list();
    }

    @PostConstruct
    void load() {
        PluginLoader loader = new PluginLoader(this::settings)
                .shipped(Plugins.class.getPackage().getImplementationVersion());
        text(DIRECTORY).map(Path::of).ifPresent(loader::directory);
        loaded = loader.found();
        for (ContactChannel channel : ContactChannel.values()) {
            nameFor(channel)
                    .filter(name -> usable(name, channel).isEmpty())
                    .ifPresent(name -> LOG.log(
                            Level.WARNING, "{0} names {1}, which is no gateway that works for it", key(channel), name));
        }
    }

    @PreDestroy
    void stop() {
        loaded.forEach(one -> {
            PluginLoader.stop(one);
            PluginLoader.close(one.loader());
        });
    }

    /** All of them, broken ones too, by kind and name. */
    public List<Plugin> list() {
        return loaded.stream()
                .map(Loaded::view)
                .map(one -> one.kind() == PluginKind.CHANNEL_GATEWAY ? one.usedFor(channelsOf(one)) : one)
                .sorted(Comparator.comparing(Plugin::kind, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Plugin::name))
                .toList();
    }

    /**
     * The gateway that the operator has given a channel to.
     *
     * @throws ConflictException if there is none, or it does not work or does not serve the channel
     */
    public Gateway gatewayOf(ContactChannel channel) {
        String name = nameFor(channel)
                .orElseThrow(() ->
                        new ConflictException("NO_GATEWAY", "No gateway is set for " + channel, channel, key(channel)));
        return usable(name, channel)
                .orElseThrow(() -> new ConflictException(
                        "GATEWAY_NOT_USABLE", "There is no gateway " + name + " for " + channel, name, channel));
    }

    private Optional<Gateway> usable(String name, ContactChannel channel) {
        return gateway(name).filter(gateway -> gateway.serves(channel));
    }

    /** A gateway that works. */
    public Optional<Gateway> gateway(String name) {
        return active(PluginKind.CHANNEL_GATEWAY)
                .filter(one -> one.view().name().equals(name))
                .findFirst()
                .map(Gateway::new);
    }

    /** The mappings that work, by name. */
    List<Loaded> mappings() {
        return active(PluginKind.EVENT_MAPPING)
                .sorted(Comparator.comparing(one -> one.view().name()))
                .toList();
    }

    private Stream<Loaded> active(PluginKind kind) {
        return loaded.stream().filter(Loaded::active).filter(one -> one.view().kind() == kind);
    }

    private List<String> channelsOf(Plugin gateway) {
        return Stream.of(ContactChannel.values())
                .filter(channel ->
                        nameFor(channel).filter(gateway.name()::equals).isPresent())
                .map(Enum::name)
                .toList();
    }

    private Optional<String> nameFor(ContactChannel channel) {
        return text(key(channel));
    }

    /** The setting that names the gateway of a channel. */
    private static String key(ContactChannel channel) {
        return OF_CHANNEL + channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Settings settings(String plugin) {
        return key -> text(OF_PLUGIN + plugin + "." + key);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}

package org.courtesy.plugin;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.EventMapping;
import org.courtesy.plugin.spi.Settings;

/**
 * Finds and starts plug-ins: first those that are shipped, then the jars of a directory in the order of their names. A jar is
 * taken whole or not at all.
 */
final class PluginLoader {

    /** The version of the published types; jars say which they were written for. */
    static final String PUBLISHED_VERSION = "1";

    /** The line of a manifest that says so. */
    static final String PUBLISHED_LINE = "Courtesy-Plugin";

    private static final Logger LOG = System.getLogger(PluginLoader.class.getName());
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PROBLEM = 300;

    /** What is said of where a plug-in comes from. */
    private record Origin(String version, String vendor, String file) {}

    /** Why a jar is not used. */
    private static final class BrokenPluginException extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenPluginException(String message) {
            super(message);
        }
    }

    private final Function<String, Settings> settings;
    private final Set<String> taken = new HashSet<>();
    private final List<Loaded> found = new ArrayList<>();

    /** @param settings what the operator has set, by the name of the plug-in */
    PluginLoader(Function<String, Settings> settings) {
        this.settings = settings;
    }

    /** Those that are shipped. */
    PluginLoader shipped(String version) {
        ClassLoader own = PluginLoader.class.getClassLoader();
        found.addAll(load(own, new Origin(version, "Courtesy", null), "shipped"));
        return this;
    }

    /** Those of a directory; it need not be there. */
    PluginLoader directory(Path directory) {
        for (Path jar : jars(directory)) {
            found.addAll(load(jar));
        }
        return this;
    }

    /** All that were found, broken ones too. */
    List<Loaded> found() {
        return List.copyOf(found);
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No plug-ins are read from {0}: {1}", directory, e.toString());
            return List.of();
        }
    }

    private List<Loaded> load(Path jar) {
        String file = jar.getFileName().toString();
        try {
            Origin origin = origin(jar, file);
            return load(
                    new URLClassLoader("plugin " + file, new URL[] {jar.toUri().toURL()}, new PublishedTypes()),
                    origin,
                    file);
        } catch (IOException e) {
            BrokenPluginException why = new BrokenPluginException("It cannot be read as a jar: " + Loaded.words(e));
            return List.of(broken(new Origin(null, null, file), file, why));
        } catch (BrokenPluginException | RuntimeException e) {
            return List.of(broken(new Origin(null, null, file), file, e));
        }
    }

    private static Origin origin(Path jar, String file) throws IOException, BrokenPluginException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            Attributes lines = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String written = lines.getValue(PUBLISHED_LINE);
            if (!PUBLISHED_VERSION.equals(written)) {
                throw new BrokenPluginException("Its manifest has to say " + PUBLISHED_LINE + ": " + PUBLISHED_VERSION
                        + (written == null ? "" : ", but says " + written));
            }
            return new Origin(
                    lines.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
                    lines.getValue(Attributes.Name.IMPLEMENTATION_VENDOR),
                    file);
        }
    }

    /** All of a loader, or the reason why it is none. */
    private List<Loaded> load(ClassLoader loader, Origin origin, String file) {
        List<Loaded> started = new ArrayList<>();
        try {
            for (PluginKind kind : PluginKind.values()) {
                for (Object plugin : ServiceLoader.load(kind.service(), loader)) {
                    // What a loader's parents offer is theirs.
                    if (plugin.getClass().getClassLoader() == loader) {
                        started.add(start(kind, plugin, loader, origin, started));
                    }
                }
            }
            if (started.isEmpty()) {
                throw new BrokenPluginException("It has no plug-in that META-INF/services names");
            }
        } catch (Throwable e) {
            // Errors as well: whatever somebody else's code throws, the server goes on without it.
            started.forEach(PluginLoader::stop);
            close(loader);
            return List.of(broken(origin, file, e));
        }
        started.forEach(one -> {
            taken.add(one.view().name());
            LOG.log(
                    Level.INFO,
                    "Plug-in {0} {1} of {2} is {3}",
                    one.view().name(),
                    one.view().version(),
                    file,
                    one.view().state());
        });
        return started;
    }

    private Loaded start(PluginKind kind, Object plugin, ClassLoader loader, Origin origin, List<Loaded> sofar)
            throws Exception {
        String name = plugin instanceof ChannelGateway gateway ? gateway.name() : ((EventMapping) plugin).name();
        if (name == null || name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new BrokenPluginException("A name is small letters, digits and hyphens, at most " + LONGEST_NAME);
        }
        if (taken.contains(name)
                || sofar.stream().anyMatch(other -> other.view().name().equals(name))) {
            throw new BrokenPluginException("There is another plug-in called " + name);
        }
        Settings own = settings.apply(name);
        boolean set = Loaded.calling(
                loader,
                () -> plugin instanceof ChannelGateway gateway
                        ? gateway.start(own)
                        : ((EventMapping) plugin).start(own));
        PluginState state = set ? PluginState.ACTIVE : PluginState.NOT_SET_UP;
        // What a mapping understands may be a setting.
        return new Loaded(plugin, loader, view(kind, name, origin, state, serves(plugin)));
    }

    private static List<String> serves(Object plugin) throws BrokenPluginException {
        if (plugin instanceof EventMapping mapping) {
            return Optional.ofNullable(mapping.understood()).map(List::of).orElse(List.of());
        }
        List<String> channels = List.copyOf(((ChannelGateway) plugin).channels());
        List<String> known = Stream.of(ContactChannel.values()).map(Enum::name).toList();
        for (String channel : channels) {
            if (!known.contains(channel)) {
                throw new BrokenPluginException("There is no channel " + channel + ", only " + known);
            }
        }
        return channels.stream().sorted().toList();
    }

    private static Plugin view(PluginKind kind, String name, Origin origin, PluginState state, List<String> serves) {
        return new Plugin(kind, name, origin.version(), origin.vendor(), origin.file(), state, serves, List.of(), null);
    }

    private static Loaded broken(Origin origin, String file, Throwable why) {
        String told = Loaded.words(why);
        String problem = told.substring(0, Math.min(LONGEST_PROBLEM, told.length()));
        // Where the reason says it all, the way there is of no use.
        LOG.log(
                Level.WARNING,
                "Plug-in " + file + " is not used: " + problem,
                why instanceof BrokenPluginException ? null : why);
        return new Loaded(
                null,
                null,
                new Plugin(
                        null,
                        file,
                        origin.version(),
                        origin.vendor(),
                        origin.file(),
                        PluginState.BROKEN,
                        List.of(),
                        List.of(),
                        problem));
    }

    /** Lets one go; whatever it does about it is its own affair. */
    static void stop(Loaded one) {
        if (one.plugin() instanceof ChannelGateway gateway) {
            try {
                one.call(() -> {
                    gateway.stop();
                    return null;
                });
            } catch (Throwable e) {
                LOG.log(Level.WARNING, "Plug-in " + one.view().name() + " did not stop well", e);
            }
        }
    }

    /** Gives the file of a jar back. */
    static void close(ClassLoader loader) {
        if (loader instanceof URLClassLoader jar) {
            try {
                jar.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A jar could not be closed: {0}", e.toString());
            }
        }
    }
}

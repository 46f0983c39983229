package org.courtesy.plugin;

import java.util.List;

/**
 * A plug-in as the operator sees it.
 *
 * @param kind null of a jar that could not be read so far
 * @param name as settings name it; of a jar that could not be read the name of the file
 * @param version as its jar says, null if it does not
 * @param origin who made it as its jar says, null if it does not
 * @param file name of its jar, null for those that are shipped
 * @param serves channels of a gateway, events of a mapping
 * @param usedFor channels that the operator has given to a gateway
 * @param problem why it is broken, null if it is not
 */
public record Plugin(
        PluginKind kind,
        String name,
        String version,
        String origin,
        String file,
        PluginState state,
        List<String> serves,
        List<String> usedFor,
        String problem) {

    public Plugin {
        serves = List.copyOf(serves);
        usedFor = List.copyOf(usedFor);
    }

    /** The same with the channels that it was given. */
    Plugin usedFor(List<String> channels) {
        return new Plugin(kind, name, version, origin, file, state, serves, channels, problem);
    }
}

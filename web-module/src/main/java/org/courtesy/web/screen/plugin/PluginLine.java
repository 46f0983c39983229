package org.courtesy.web.screen.plugin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.plugin.Plugin;
import org.courtesy.plugin.PluginKind;
import org.courtesy.plugin.PluginState;
import org.courtesy.web.screen.layout.Words;

/**
 * A plug-in in words.
 *
 * @param serves channels or events, and for which of them it is set
 * @param style of its sign
 */
public record PluginLine(
        String name,
        String kind,
        String version,
        String origin,
        String file,
        String state,
        String style,
        String serves,
        String problem) {

    static PluginLine of(Plugin one, Words words) {
        return new PluginLine(
                one.name(),
                one.kind() == null ? "" : words.say("plugins.kind." + one.kind()),
                Objects.toString(one.version(), ""),
                Objects.toString(one.origin(), ""),
                one.file() == null ? words.say("plugins.shipped") : one.file(),
                words.say("plugins.state." + one.state()),
                style(one.state()),
                serves(one, words),
                Objects.toString(one.problem(), ""));
    }

    private static String style(PluginState state) {
        return switch (state) {
            case ACTIVE -> "ok";
            case NOT_SET_UP -> "calm";
            case BROKEN -> "stop";
        };
    }

    private static String serves(Plugin one, Words words) {
        if (one.kind() != PluginKind.CHANNEL_GATEWAY) {
            return String.join(", ", one.serves());
        }
        return one.usedFor().isEmpty()
                ? words.say("plugins.couldServe", channels(one.serves(), words))
                : words.say("plugins.serves", channels(one.usedFor(), words));
    }

    private static String channels(List<String> codes, Words words) {
        return codes.stream().map(ContactChannel::valueOf).map(words::of).collect(Collectors.joining(", "));
    }
}

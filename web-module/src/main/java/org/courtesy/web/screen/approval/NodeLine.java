package org.courtesy.web.screen.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.courtesy.rulebook.RuleNode;
import org.courtesy.web.screen.layout.Words;

/**
 * A server and the rules it decides by.
 *
 * @param state in words: in step, behind, silent
 * @param style {@code ok}, {@code warn} or {@code stop}
 * @param prepared versions that are built there
 */
public record NodeLine(String name, String served, String state, String style, String prepared, String failure) {

    private static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    static NodeLine of(RuleNode node, Clock clock, Words words) {
        boolean silent = node.seenAt().toInstant().plus(SILENT_AFTER).isBefore(clock.instant());
        String state = silent ? "silent" : node.inStep() ? "inStep" : "behind";
        return new NodeLine(
                node.node(),
                node.served() == null ? "–" : Integer.toString(node.served()),
                words.say("approvals.node." + state),
                silent ? "stop" : node.inStep() ? "ok" : "warn",
                node.prepared().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                node.failure() == null ? "" : node.failure());
    }
}

package org.courtesy.ruleset.compare;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.RuleText;
import org.courtesy.ruleset.source.Token;

/** The rules of a version by id, cut into the parts that are compared. */
final class RuleIndex {

    private static final String FOLDER = "drl/";

    /** One rule; its parts are as they are written, without comments and blanks. */
    record Entry(String name, String file, String metadata, String conditions, String consequence) {}

    private RuleIndex() {}

    /** The rules of those files that are not the same in another version. */
    static Map<String, Entry> of(RuleSetFiles files, RuleSetFiles other) {
        Map<String, Entry> rules = new TreeMap<>();
        files.files().forEach((path, text) -> {
            if (path.startsWith(FOLDER) && !text.equals(other.files().get(path))) {
                RuleSource source = RuleSource.parse(path, text);
                source.rules().forEach(rule -> rules.put(rule.label(), entry(source, rule)));
            }
        });
        return rules;
    }

    private static Entry entry(RuleSource source, RuleText rule) {
        return new Entry(
                rule.name(),
                source.path(),
                rule.metadata().stream()
                        .map(piece -> piece.key() + '=' + piece.value())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                between(source, rule, "when", "then"),
                between(source, rule, "then", "end"));
    }

    private static String between(RuleSource source, RuleText rule, String first, String last) {
        return source.tokens().stream()
                .filter(token -> token.position().line() >= rule.position().line()
                        && token.position().line() <= rule.lastLine()
                        && token.kind() != Token.Kind.COMMENT)
                .dropWhile(token -> !token.is(first))
                .skip(1)
                .takeWhile(token -> !token.is(last))
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}

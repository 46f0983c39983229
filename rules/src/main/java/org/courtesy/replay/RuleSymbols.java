package org.courtesy.replay;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.source.ConditionText;
import org.courtesy.ruleset.source.PatternText;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.RuleText;
import org.courtesy.ruleset.source.Token;

/**
 * What a rule reads and says.
 *
 * @param text the rule without comments and layout: equal texts are equal rules
 * @param symbols fields that its conditions read, thresholds by their bare name, and codes that it names
 */
record RuleSymbols(String name, String file, String text, Set<String> symbols) {

    private static final String DRL = "drl/";
    private static final String POLICY = "policy.";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("(?<![\\w.$])[a-z]\\w*(?:\\.[a-z]\\w*)*");
    private static final Set<String> WORDS =
            Set.of("in", "not", "matches", "contains", "memberOf", "null", "true", "false", "str");

    /** The rules of a version by id. */
    static Map<String, RuleSymbols> of(RuleSetFiles files) {
        Map<String, RuleSymbols> rules = new TreeMap<>();
        files.files().forEach((path, text) -> {
            if (path.startsWith(DRL)) {
                RuleSource source = RuleSource.parse(path, text);
                source.rules().forEach(rule -> rules.put(rule.label(), of(source, rule)));
            }
        });
        return rules;
    }

    private static RuleSymbols of(RuleSource source, RuleText rule) {
        Set<String> symbols = new TreeSet<>();
        for (PatternText pattern : rule.patterns()) {
            for (ConditionText condition : pattern.conditions()) {
                codes(condition.text(), symbols);
                fields(QUOTED.matcher(condition.text()).replaceAll(""), symbols);
            }
        }
        codes(rule.consequence().text(), symbols);
        return new RuleSymbols(rule.name(), source.path(), text(source, rule), symbols);
    }

    private static void codes(String text, Set<String> symbols) {
        Matcher code = QUOTED.matcher(text);
        while (code.find()) {
            symbols.add(code.group(1));
        }
    }

    private static void fields(String text, Set<String> symbols) {
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            String name = field.group();
            if (!WORDS.contains(name)) {
                symbols.add(name.startsWith(POLICY) ? name.substring(POLICY.length()) : name);
            }
        }
    }

    private static String text(RuleSource source, RuleText rule) {
        int first = rule.position().line();
        return source.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .filter(token ->
                        token.position().line() >= first && token.position().line() <= rule.lastLine())
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}

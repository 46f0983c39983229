package org.courtesy.ruleset.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the engine's tree of a file together with its text: the tree knows what, the text knows where. */
final class Contents {

    private final String text;
    private final Lines lines;
    private final List<Token> tokens;

    Contents(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.tokens = Tokens.of(text, Position.FIRST);
    }

    List<Token> tokens() {
        return tokens;
    }

    List<ImportText> imports(PackageDescr tree) {
        return tree.getImports().stream()
                .map(found -> new ImportText(found.getTarget(), start(found)))
                .toList();
    }

    List<RuleText> rules(PackageDescr tree) {
        return tree.getRules().stream().map(this::rule).toList();
    }

    private RuleText rule(RuleDescr rule) {
        List<PatternText> patterns = new ArrayList<>();
        if (rule.getLhs() != null) {
            collect(rule.getLhs(), patterns);
        }
        return new RuleText(
                rule.getName(),
                metadata(rule),
                List.copyOf(rule.getAttributes().keySet()),
                patterns,
                consequence(rule),
                start(rule),
                lines.at(Math.max(rule.getStartCharacter(), rule.getEndCharacter()))
                        .line());
    }

    private void collect(BaseDescr element, List<PatternText> patterns) {
        if (element instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr reckoned) {
            accumulated(pattern, reckoned, patterns);
        } else if (element instanceof PatternDescr pattern) {
            patterns.add(pattern(pattern, false, null));
        } else if (element instanceof NotDescr || element instanceof ExistsDescr) {
            quantified((ConditionalElementDescr) element, patterns);
        } else if (element instanceof ConditionalElementDescr several) {
            several.getDescrs().forEach(part -> collect((BaseDescr) part, patterns));
        }
    }

    private void quantified(ConditionalElementDescr element, List<PatternText> patterns) {
        List<?> parts = element.getDescrs();
        if (parts.size() == 1
                && alone((BaseDescr) parts.get(0)) instanceof PatternDescr pattern
                && pattern.getSource() == null) {
            patterns.add(pattern(pattern, true, null));
        } else {
            parts.forEach(part -> collect((BaseDescr) part, patterns));
        }
    }

    private void accumulated(PatternDescr result, AccumulateDescr reckoned, List<PatternText> patterns) {
        if (alone(reckoned.getInput()) instanceof PatternDescr pattern
                && reckoned.getFunctions().size() == 1) {
            AccumulateFunctionCallDescr function = reckoned.getFunctions().get(0);
            AccumulateText text = new AccumulateText(
                    emptyIfNull(function.getBind()),
                    emptyIfNull(function.getFunction()),
                    List.of(function.getParams()),
                    conditions(result),
                    start(result));
            patterns.add(pattern(pattern, true, text));
        } else {
            collect(reckoned.getInput(), patterns);
        }
    }

    /** What is left of an element without the brackets around it. */
    private static BaseDescr alone(BaseDescr element) {
        return element instanceof AndDescr group && group.getDescrs().size() == 1
                ? alone(group.getDescrs().get(0))
                : element;
    }

    private PatternText pattern(PatternDescr pattern, boolean closed, AccumulateText accumulate) {
        return new PatternText(
                emptyIfNull(pattern.getIdentifier()),
                emptyIfNull(pattern.getObjectType()),
                conditions(pattern),
                closed,
                accumulate,
                start(pattern));
    }

    private List<ConditionText> conditions(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(ExprConstraintDescr.class::cast)
                .map(condition -> new ConditionText(condition.getExpression(), start(condition)))
                .toList();
    }

    private static String emptyIfNull(String name) {
        return name == null ? "" : name;
    }

    // The tree keeps the values of metadata and forgets where they stood.
    private List<MetadataText> metadata(RuleDescr rule) {
        List<MetadataText> found = new ArrayList<>();
        List<Token> head = head(rule);
        for (int i = 0; i + 1 < head.size(); i++) {
            if (head.get(i).is("@")) {
                found.add(new MetadataText(
                        head.get(i + 1).text(), value(head, i + 2), head.get(i).position()));
            }
        }
        return found;
    }

    private List<Token> head(RuleDescr rule) {
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .filter(token -> token.start() >= rule.getStartCharacter())
                .takeWhile(token -> !token.is("when") && !token.is("then"))
                .toList();
    }

    private static String value(List<Token> head, int from) {
        if (from >= head.size() || !head.get(from).is("(")) {
            return "";
        }
        String value = head.subList(from + 1, head.size()).stream()
                .takeWhile(token -> !token.is(")"))
                .map(Token::text)
                .collect(Collectors.joining());
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    // The tree names the line of "then"; the consequence is the last text of its kind before the rule ends.
    private ConsequenceText consequence(RuleDescr rule) {
        String consequence =
                rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        if (consequence.isBlank()) {
            return new ConsequenceText("", new Position(Math.max(1, rule.getConsequenceLine()), 1));
        }
        int found = text.lastIndexOf(consequence, Math.max(0, rule.getEndCharacter()));
        return new ConsequenceText(consequence, lines.at(Math.max(0, found)));
    }

    private Position start(BaseDescr element) {
        return lines.at(Math.max(0, element.getStartCharacter()));
    }
}

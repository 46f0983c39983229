package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.catalogue.Facts;
import org.courtesy.ruleset.source.ConditionText;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Expressions;
import org.courtesy.ruleset.source.PatternText;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.RuleText;

/**
 * A rule that looks at one question, ready to be looked at beside others.
 *
 * @param id its id, or its name where it has none
 * @param question simple name of what it looks at
 */
record Studied(String file, String id, String question, Position position, Demands demands, Answers answers) {

    /**
     * Studies a rule; empty when it looks at several facts, or when some of it cannot be read.
     *
     * @param thresholds values of {@code policy.csv} by name
     */
    static Optional<Studied> of(String file, RuleText rule, Map<String, Double> thresholds) {
        if (rule.patterns().size() != 1) {
            return Optional.empty();
        }
        PatternText pattern = rule.patterns().get(0);
        List<Expression> conditions = new ArrayList<>();
        for (ConditionText condition : pattern.conditions()) {
            Expressions read = Expressions.of(file, condition);
            if (!read.problems().isEmpty()) {
                return Optional.empty();
            }
            conditions.addAll(read.expressions());
        }
        Class<?> question = Facts.question(pattern.type()).orElse(null);
        return Optional.of(new Studied(
                file,
                rule.label(),
                pattern.type(),
                rule.position(),
                new Demands(new Terms(question, thresholds), conditions),
                Answers.of(Expressions.of(file, rule.consequence()).expressions(), pattern.binding(), question)));
    }
}

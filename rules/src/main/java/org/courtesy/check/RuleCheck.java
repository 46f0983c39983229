package org.courtesy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courtesy.catalogue.Facts;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.source.ConditionText;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Expressions;
import org.courtesy.ruleset.source.ImportText;
import org.courtesy.ruleset.source.PatternText;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.RuleText;
import org.courtesy.ruleset.source.Token;

/** Checks one rule file within its set, without compiling anything. */
final class RuleCheck {

    private static final String FOLDER = "drl/";
    private static final String SUFFIX = ".drl";
    private static final List<String> WANTED = List.of("owner", "since", "source");

    /** How many times as long a decision takes once a session is needed; {@code ./benchmarks/run --entries}. */
    private static final int SESSION_COST = 2;

    private static final Position TOP = new Position(1, 1);

    private final Map<String, String> files;
    private final CodeBook codes;
    private final TextBook texts;
    private final RuleIndex index;

    RuleCheck(Map<String, String> files, CodeBook codes, TextBook texts, RuleIndex index) {
        this.files = files;
        this.codes = codes;
        this.texts = texts;
        this.index = index;
    }

    static boolean concerns(String path) {
        return path.startsWith(FOLDER);
    }

    /** Everything that can be said of a file. */
    List<Diagnostic> one(String path) {
        RuleSource source = RuleSource.parse(path, files.get(path));
        if (!source.problems().isEmpty()) {
            return source.problems();
        }
        Findings findings = new Findings(path);
        Map<String, Class<?>> types = imports(source, findings);
        if (source.rules().isEmpty()) {
            findings.error("NO_RULE", TOP);
        }
        Optional<Family> family = family(source, findings);
        for (RuleText rule : source.rules()) {
            findings.about(rule.label());
            identity(rule, path, family, findings);
            content(rule, path, types, findings);
            unused(rule, source, findings);
            scenarios(rule, family, findings);
        }
        return findings.all();
    }

    private static Map<String, Class<?>> imports(RuleSource source, Findings findings) {
        Map<String, Class<?>> types = new TreeMap<>();
        Set<String> words = new HashSet<>();
        source.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .filter(token -> source.imports().stream()
                        .noneMatch(found ->
                                found.position().line() == token.position().line()))
                .forEach(token -> words.add(token.text()));
        for (ImportText found : source.imports()) {
            String simple = found.type().substring(found.type().lastIndexOf('.') + 1);
            Optional<Class<?>> type = Facts.find(found.type());
            if (type.isEmpty()) {
                findings.error("UNKNOWN_IMPORT", found.position(), found.type());
            } else {
                types.put(simple, type.get());
                if (!words.contains(simple)) {
                    findings.hint("UNUSED_IMPORT", found.position(), simple);
                }
            }
        }
        return types;
    }

    private static Optional<Family> family(RuleSource source, Findings findings) {
        String[] parts = source.path().split("/");
        Optional<Family> family = parts.length == 3 ? Family.of(parts[1]) : Optional.empty();
        if (family.isEmpty()) {
            findings.error("UNKNOWN_FAMILY", TOP, parts[1], String.join(", ", Family.folders()));
        } else if (!source.packageName().equals(family.get().packageName())) {
            Position place = source.tokens().stream()
                    .filter(token -> token.is("package"))
                    .map(Token::position)
                    .findFirst()
                    .orElse(TOP);
            findings.error("WRONG_PACKAGE", place, family.get().packageName());
        }
        return family;
    }

    private void identity(RuleText rule, String path, Optional<Family> family, Findings findings) {
        String id = rule.id();
        Position place = place(rule, "id");
        if (id.isEmpty()) {
            findings.error("RULE_WITHOUT_ID", place, rule.name());
        } else {
            family.filter(known -> !known.owns(id))
                    .ifPresent(known -> findings.error("WRONG_ID", place, id, known.folder(), known.prefix()));
            index.othersWithId(id, path).forEach(other -> findings.error("ID_USED_TWICE", place, id, other));
        }
        index.othersWithName(rule.name(), path)
                .forEach(other -> findings.error("NAME_USED_TWICE", rule.position(), rule.name(), other));
        for (String key : WANTED) {
            if (rule.metadata(key).isBlank()) {
                findings.warning("METADATA_MISSING", rule.position(), key);
            }
        }
        String wanted = id + "-" + slug(rule.name()) + SUFFIX;
        if (!id.isEmpty() && !path.endsWith("/" + wanted)) {
            findings.warning("WRONG_FILE_NAME", rule.position(), wanted);
        }
    }

    private static Position place(RuleText rule, String key) {
        return rule.metadata().stream()
                .filter(piece -> piece.key().equals(key))
                .map(piece -> piece.position())
                .findFirst()
                .orElse(rule.position());
    }

    /** A sentence as it stands in the name of a file. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-").replaceAll("^-|-$", "");
    }

    private void content(RuleText rule, String path, Map<String, Class<?>> types, Findings findings) {
        Map<String, Class<?>> bindings = new TreeMap<>();
        Typing typing = new Typing(types, bindings, codes, findings);
        if (rule.patterns().isEmpty()) {
            findings.error("RULE_WITHOUT_QUESTION", rule.position());
        }
        List<Expression> conditions = new ArrayList<>();
        for (PatternText pattern : rule.patterns()) {
            Class<?> fact = fact(pattern, types, typing);
            if (fact == null) {
                continue;
            }
            Set<String> outside = Set.copyOf(bindings.keySet());
            if (!pattern.binding().isEmpty()) {
                bindings.put(pattern.binding(), fact);
            }
            conditions.addAll(read(pattern.conditions(), path, fact, typing, findings));
            if (pattern.closed()) {
                close(pattern, outside, bindings, typing);
            }
            if (pattern.accumulate() != null) {
                conditions.addAll(read(pattern.accumulate().conditions(), path, null, typing, findings));
            }
        }
        session(rule, findings);
        conditions.forEach(condition -> magicNumbers(condition, findings));
        if (bindings.isEmpty() && !rule.patterns().isEmpty()) {
            return;
        }
        consequence(rule, path, typing, findings);
    }

    /** @param fact what the conditions are about; null where they are about names alone */
    private static List<Expression> read(
            List<ConditionText> conditions, String path, Class<?> fact, Typing typing, Findings findings) {
        List<Expression> expressions = new ArrayList<>();
        for (ConditionText condition : conditions) {
            Expressions read = Expressions.of(path, condition);
            findings.addAll(read.problems());
            String name = condition.binding();
            read.expressions().forEach(expression -> {
                if (name.isEmpty()) {
                    typing.condition(fact, expression);
                } else {
                    typing.bound(fact, name, expression);
                }
            });
            expressions.addAll(read.expressions());
        }
        return expressions;
    }

    // What not, exists and accumulate bind means nothing outside; only what was reckoned does.
    private static void close(PatternText pattern, Set<String> outside, Map<String, Class<?>> bindings, Typing typing) {
        Set<String> kept = new HashSet<>(outside);
        if (pattern.accumulate() != null) {
            typing.reckoned(pattern.accumulate());
            kept.add(pattern.accumulate().binding());
        }
        bindings.keySet().retainAll(kept);
    }

    // The engine runs straight from its compiled conditions what looks at one fact and binds nothing of it.
    private static void session(RuleText rule, Findings findings) {
        List<PatternText> patterns = rule.patterns();
        Stream<Position> second = patterns.stream().skip(1).map(PatternText::position);
        Stream<Position> bound = patterns.stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(condition -> !condition.binding().isEmpty())
                .map(ConditionText::position);
        Stream.concat(second, bound)
                .findFirst()
                .ifPresent(place -> findings.hint("NEEDS_SESSION", place, Integer.toString(SESSION_COST)));
    }

    private static void unused(RuleText rule, RuleSource source, Findings findings) {
        for (PatternText pattern : rule.patterns()) {
            unused(pattern.binding(), pattern.position(), source, findings);
            if (pattern.accumulate() != null) {
                unused(pattern.accumulate().binding(), pattern.accumulate().position(), source, findings);
            }
        }
    }

    private static void unused(String binding, Position place, RuleSource source, Findings findings) {
        if (source.tokens().stream().filter(token -> token.is(binding)).count() == 1) {
            findings.warning("UNUSED_BINDING", place, binding);
        }
    }

    private static Class<?> fact(PatternText pattern, Map<String, Class<?>> types, Typing typing) {
        Class<?> type = types.get(pattern.type());
        if (type == null || !Facts.matchable(type)) {
            typing.unknownType(pattern.type(), pattern.position());
            return null;
        }
        return type;
    }

    private void consequence(RuleText rule, String path, Typing typing, Findings findings) {
        Expressions read = Expressions.of(path, rule.consequence());
        findings.addAll(read.problems());
        read.expressions().forEach(typing::statement);
        if (read.expressions().isEmpty() && read.problems().isEmpty()) {
            findings.error("RULE_WITHOUT_ANSWER", rule.consequence().position());
        }
        Used.in(read.expressions(), codes)
                .forEach(code -> texts.missing(code.key())
                        .forEach(language -> findings.error("TEXT_MISSING", code.position(), code.key(), language)));
    }

    private static void magicNumbers(Expression expression, Findings findings) {
        if (expression instanceof Expression.All all) {
            all.parts().forEach(part -> magicNumbers(part, findings));
        } else if (expression instanceof Expression.Any any) {
            any.parts().forEach(part -> magicNumbers(part, findings));
        } else if (expression instanceof Expression.Not not) {
            magicNumbers(not.part(), findings);
        } else if (expression instanceof Expression.Comparison comparison) {
            magicNumbers(comparison.left(), findings);
            magicNumbers(comparison.right(), findings);
        } else if (expression instanceof Expression.Arithmetic sum) {
            magicNumbers(sum.left(), findings);
            magicNumbers(sum.right(), findings);
        } else if (expression instanceof Expression.Membership membership) {
            membership.values().forEach(value -> magicNumbers(value, findings));
        } else if (expression instanceof Expression.Literal literal
                && literal.value() instanceof Number number
                && number.doubleValue() != 0) {
            findings.hint("MAGIC_NUMBER", literal.position(), number.toString());
        }
    }

    private void scenarios(RuleText rule, Optional<Family> family, Findings findings) {
        String id = rule.id();
        if (family.isEmpty() || id.isEmpty()) {
            return;
        }
        String path = ScenarioCheck.path(family.get(), id);
        String scenarios = files.get(path);
        if (scenarios == null) {
            findings.warning("RULE_WITHOUT_SCENARIOS", rule.position(), id, path);
        } else {
            ScenarioCheck.oneSided(scenarios, id)
                    .ifPresent(missing -> findings.warning(missing, rule.position(), id, path));
        }
    }
}

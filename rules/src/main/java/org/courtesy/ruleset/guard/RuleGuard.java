package org.courtesy.ruleset.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.courtesy.ruleset.guard.Frame.Metadata;
import org.courtesy.ruleset.guard.Frame.RuleFrame;
import org.courtesy.ruleset.source.AccumulateText;
import org.courtesy.ruleset.source.ConditionText;
import org.courtesy.ruleset.source.PatternText;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.RuleText;
import org.courtesy.ruleset.source.Token;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** One rule: its frame, which names everything in it, its tree, which says what the engine sees, and its text between them. */
final class RuleGuard {

    private static final String HOLDOUT = "holdout";

    /** What may be said about a rule. */
    static final Set<String> METADATA = Set.of("id", "owner", "since", "source", HOLDOUT);

    private static final Set<Class<?>> ELEMENTS =
            Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class);

    /** What may stand between patterns and between their conditions. */
    private static final Set<String> JOINTS = Set.of("and", "or", "not", "exists", "(", ")", ",", ":");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.:;'’()%§/&+?!–-]{2,149}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} ,.:;'’()\\[\\]%§/&+?!–_#=–-]{1,200}");
    private static final Pattern PERCENT = Pattern.compile("[1-9][0-9]?");

    private final RuleFrame frame;
    private final RuleText text;
    private final RuleDescr tree;
    private final Scope scope;
    private final Findings findings;

    RuleGuard(RuleFrame frame, RuleText text, RuleDescr tree, Map<String, Class<?>> imports, Findings findings) {
        this.frame = frame;
        this.text = text;
        this.tree = tree;
        this.scope = new Scope(imports);
        this.findings = findings;
    }

    void look() {
        findings.about(text.label());
        findings.look(this::name);
        findings.look(this::metadata);
        findings.look(this::nothingElse);
        findings.look(() -> elements(tree.getLhs()));
        findings.look(this::size);
        text.patterns().forEach(pattern -> findings.look(() -> pattern(pattern)));
        findings.look(this::nothingBetween);
        findings.look(this::consequence);
    }

    private void name() throws NotAllowed {
        if (!unquoted(frame.name()).equals(tree.getName())
                || !NAME.matcher(tree.getName()).matches()) {
            throw new NotAllowed(
                    "WRONG_NAME", frame.name().position(), frame.name().text());
        }
    }

    private void metadata() throws NotAllowed {
        Set<String> seen = new HashSet<>();
        for (Metadata piece : frame.metadata()) {
            String key = piece.key().text();
            String value = unquoted(piece.value());
            if (!seen.add(key) || !VALUE.matcher(value).matches() || key.equals(HOLDOUT) && !isShare(value)) {
                throw new NotAllowed("WRONG_METADATA", piece.key().position(), key);
            }
        }
        if (!tree.getAnnotationNames().equals(seen)) {
            throw new NotAllowed("NOT_UNDERSTOOD", text.position(), text.name());
        }
    }

    private static boolean isShare(String value) {
        return PERCENT.matcher(value).matches() && Integer.parseInt(value) <= Limits.HOLDOUT_PERCENT;
    }

    private static String unquoted(Token string) {
        return string.text().substring(1, string.text().length() - 1);
    }

    // The frame left no room for any of these; should it be mistaken, the engine's own tree tells.
    private void nothingElse() throws NotAllowed {
        boolean plain = tree.getClass() == RuleDescr.class
                && tree.getAttributes().isEmpty()
                && tree.getNamedConsequences().isEmpty()
                && tree.getParentName() == null
                && tree.getUnit() == null
                && !tree.isQuery()
                && tree.getConsequence() instanceof String;
        if (!plain) {
            throw new NotAllowed("NOT_UNDERSTOOD", text.position(), text.name());
        }
    }

    private void elements(AndDescr all) throws NotAllowed {
        for (BaseDescr element : all.getDescrs()) {
            if (element instanceof PatternDescr result && Accumulates.is(result)) {
                plain(Accumulates.over(result, place(result)));
                conditions(result);
            } else {
                element(element);
            }
        }
    }

    private void element(BaseDescr element) throws NotAllowed {
        if (element.getClass() == PatternDescr.class) {
            plain((PatternDescr) element);
        } else if (ELEMENTS.contains(element.getClass())) {
            for (Object part : ((ConditionalElementDescr) element).getDescrs()) {
                element((BaseDescr) part);
            }
        } else {
            throw new NotAllowed("FORBIDDEN_ELEMENT", place(element), word(element));
        }
    }

    private void plain(PatternDescr pattern) throws NotAllowed {
        boolean plain = pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotationNames().isEmpty()
                && !pattern.isUnification()
                && !pattern.isQuery();
        if (!plain) {
            throw new NotAllowed("FORBIDDEN_ELEMENT", place(pattern), word(pattern));
        }
        conditions(pattern);
    }

    private void conditions(PatternDescr pattern) throws NotAllowed {
        for (BaseDescr condition : pattern.getDescrs()) {
            if (!(condition instanceof ExprConstraintDescr named)
                    || named.getType() != ExprConstraintDescr.Type.NAMED) {
                throw new NotAllowed("FORBIDDEN_ELEMENT", place(condition), word(condition));
            }
        }
    }

    // What stands where the tree says that the element begins; the rule where it does not say.
    private Position place(BaseDescr element) {
        return token(element).map(Token::position).orElse(text.position());
    }

    private String word(BaseDescr element) {
        Set<String> words =
                Set.of("from", "over", "accumulate", "acc", "collect", "eval", "forall", "do", "break", "if");
        return frame.conditions().stream()
                .filter(token -> token.start() >= element.getStartCharacter())
                .filter(token -> words.contains(token.text()))
                .findFirst()
                .or(() -> token(element))
                .map(Token::text)
                .orElse("");
    }

    private Optional<Token> token(BaseDescr element) {
        return frame.conditions().stream()
                .filter(token -> token.start() >= element.getStartCharacter())
                .findFirst();
    }

    private void size() throws NotAllowed {
        List<PatternText> entries = text.patterns().stream()
                .filter(pattern ->
                        scope.fact(pattern.type()).filter(Vocabulary::isEntry).isPresent())
                .toList();
        if (text.patterns().size() == entries.size()) {
            throw new NotAllowed("NO_QUESTION", text.position());
        }
        atMost(Limits.PATTERNS, text.patterns(), "TOO_MANY_PATTERNS");
        List<PatternText> joined =
                entries.stream().filter(entry -> !entry.closed()).toList();
        atMost(Limits.JOINED_ENTRIES, joined, "TOO_MANY_ENTRIES");
    }

    private static void atMost(int limit, List<PatternText> patterns, String code) throws NotAllowed {
        if (patterns.size() > limit) {
            throw new NotAllowed(code, patterns.get(limit).position(), Integer.toString(limit));
        }
    }

    private void pattern(PatternText pattern) throws NotAllowed {
        Class<?> fact = scope.fact(pattern.type())
                .orElseThrow(() -> new NotAllowed("NO_QUESTION_TYPE", pattern.position(), pattern.type()));
        Set<String> outside = scope.bound();
        if (!pattern.binding().isEmpty()) {
            scope.bind(pattern.binding(), fact, pattern.position());
        }
        conditions(pattern.conditions(), fact, pattern.position());
        if (pattern.accumulate() != null) {
            reckoned(pattern.accumulate(), fact, outside);
        } else if (pattern.closed()) {
            scope.keepOnly(outside);
        }
    }

    private void conditions(List<ConditionText> conditions, Class<?> fact, Position position) throws NotAllowed {
        if (conditions.size() > Limits.CONDITIONS) {
            throw new NotAllowed("TOO_LONG", position, Integer.toString(Limits.CONDITIONS));
        }
        conditions.forEach(condition -> findings.look(() -> Conditions.look(condition, fact, scope)));
    }

    // Later questions of a run would change what was reckoned over questions, after it was answered with.
    private void reckoned(AccumulateText reckoned, Class<?> over, Set<String> outside) throws NotAllowed {
        if (!Vocabulary.isEntry(over)) {
            throw new NotAllowed("FORBIDDEN_ACCUMULATE", reckoned.position());
        }
        Class<?> result = Vocabulary.function(reckoned.function())
                .orElseThrow(() -> new NotAllowed(
                        "UNKNOWN_FUNCTION", reckoned.position(), reckoned.function(), Vocabulary.functions()));
        boolean nothing = reckoned.arguments().isEmpty();
        boolean number = reckoned.arguments().size() == 1
                && scope.binding(reckoned.arguments().get(0))
                        .filter(Vocabulary::isNumber)
                        .isPresent();
        if (reckoned.function().equals(Vocabulary.COUNT) ? !nothing : !number) {
            throw new NotAllowed("WRONG_FUNCTION_ARGUMENT", reckoned.position(), reckoned.function());
        }
        scope.keepOnly(outside);
        scope.bind(reckoned.binding(), result, reckoned.position());
        conditions(reckoned.conditions(), result, reckoned.position());
    }

    // Whatever is no condition is a pattern's name or type, or joins them, or belongs to an accumulate.
    private void nothingBetween() throws NotAllowed {
        Set<Position> looked = new HashSet<>(accumulates());
        Set<String> names = new HashSet<>();
        for (PatternText pattern : text.patterns()) {
            looked.addAll(Conditions.places(pattern.conditions()));
            if (pattern.accumulate() != null) {
                looked.addAll(Conditions.places(pattern.accumulate().conditions()));
            }
            names.addAll(List.of(pattern.binding(), pattern.type()));
        }
        for (Token token : frame.conditions()) {
            if (!looked.contains(token.position()) && !JOINTS.contains(token.text()) && !names.contains(token.text())) {
                throw new NotAllowed("FORBIDDEN_ELEMENT", token.position(), token.text());
            }
        }
    }

    private Set<Position> accumulates() throws NotAllowed {
        List<PatternDescr> results = tree.getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .filter(Accumulates::is)
                .toList();
        List<PatternText> texts = text.patterns().stream()
                .filter(pattern -> pattern.accumulate() != null)
                .toList();
        Set<Position> places = new HashSet<>();
        // Where there are more than the other, an element was refused already.
        for (int i = 0; i < results.size() && i < texts.size(); i++) {
            Accumulates.look(results.get(i), texts.get(i), frame.conditions())
                    .forEach(token -> places.add(token.position()));
        }
        return places;
    }

    private void consequence() throws NotAllowed {
        List<String> read = new ArrayList<>();
        text.consequence().tokens().stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .forEach(token -> read.add(token.text()));
        List<String> written = frame.consequence().stream().map(Token::text).toList();
        if (!read.equals(written)) {
            throw new NotAllowed("FORBIDDEN_CONSEQUENCE", first(frame.consequence()), String.join(" ", written));
        }
        Consequences.look(text.consequence(), scope);
    }

    private Position first(List<Token> tokens) {
        return tokens.isEmpty() ? text.position() : tokens.get(0).position();
    }
}

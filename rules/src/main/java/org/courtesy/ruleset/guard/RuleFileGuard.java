package org.courtesy.ruleset.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.Question;
import org.courtesy.ruleset.guard.Frame.Name;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.Token;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** One rule file: package, imports, rules, and nothing beside them. */
final class RuleFileGuard {

    private static final String PACKAGE = "courtesy.rules.";
    private static final String FACTS = Question.class.getPackageName() + '.';

    private final RuleSource source;
    private final Findings findings;
    private final Map<String, Class<?>> imports = new HashMap<>();

    RuleFileGuard(RuleSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void look() {
        findings.look(() -> {
            Frame frame = Frame.of(source.tokens());
            PackageDescr tree = source.tree().orElseThrow();
            findings.look(() -> packageName(frame.packageName()));
            frame.imports().forEach(name -> findings.look(() -> importType(name)));
            findings.look(() -> nothingElse(frame, tree));
            findings.look(() -> rules(frame, tree));
        });
    }

    /** Some parsers read an escape as what it stands for and others as what is written; a rule needs none. */
    static void escapes(RuleSource source) throws NotAllowed {
        for (Token token : source.tokens()) {
            int escape = token.kind() == Token.Kind.COMMENT
                    ? token.text().indexOf("\\u")
                    : token.text().indexOf('\\');
            if (escape >= 0) {
                throw new NotAllowed("FORBIDDEN_ESCAPE", token.position());
            }
        }
    }

    private void packageName(Name name) throws NotAllowed {
        String expected = PACKAGE + source.path().split("/")[1];
        if (!name.text().equals(expected) || !source.packageName().equals(expected)) {
            throw new NotAllowed("WRONG_PACKAGE", name.position(), expected);
        }
    }

    private void importType(Name name) throws NotAllowed {
        Class<?> type = Vocabulary.importable().get(name.simple());
        if (type == null || !name.text().equals(FACTS + name.simple())) {
            throw new NotAllowed("FORBIDDEN_IMPORT", name.position(), name.text());
        }
        imports.put(name.simple(), type);
    }

    // The frame left no room for any of these; should it be mistaken, the engine's own tree tells.
    private void nothingElse(Frame frame, PackageDescr tree) throws NotAllowed {
        List<String> imported =
                tree.getImports().stream().map(ImportDescr::getTarget).toList();
        boolean plain = imported.equals(frame.imports().stream().map(Name::text).toList())
                && tree.getRules().size() == frame.rules().size()
                && tree.getUnit() == null
                && tree.getFunctionImports().isEmpty()
                && tree.getAccumulateImports().isEmpty()
                && tree.getGlobals().isEmpty()
                && tree.getAttributes().isEmpty()
                && tree.getFunctions().isEmpty()
                && tree.getClassAndEnumDeclarationDescrs().isEmpty()
                && tree.getEntryPointDeclarations().isEmpty()
                && tree.getWindowDeclarations().isEmpty();
        if (!plain) {
            throw new NotAllowed("NOT_UNDERSTOOD", Position.FIRST, "");
        }
    }

    private void rules(Frame frame, PackageDescr tree) throws NotAllowed {
        if (frame.rules().isEmpty()) {
            throw new NotAllowed("FILE_WITHOUT_RULE", frame.packageName().position());
        }
        if (frame.rules().size() > Limits.RULES_IN_FILE) {
            Token name = frame.rules().get(Limits.RULES_IN_FILE).name();
            throw new NotAllowed("TOO_MANY_RULES_IN_FILE", name.position(), Integer.toString(Limits.RULES_IN_FILE));
        }
        if (frame.rules().size() != tree.getRules().size()) {
            return;
        }
        for (int i = 0; i < frame.rules().size(); i++) {
            new RuleGuard(
                            frame.rules().get(i),
                            source.rules().get(i),
                            tree.getRules().get(i),
                            imports,
                            findings)
                    .look();
        }
    }
}

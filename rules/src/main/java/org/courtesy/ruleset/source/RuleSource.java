package org.courtesy.ruleset.source;

import java.util.List;
import java.util.Optional;
import org.courtesy.ruleset.Diagnostic;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * One rule file, parsed by the engine's own parser. A file that cannot be read has problems, and neither imports nor rules.
 *
 * <p>Immutable and safe for many threads, as long as nobody changes its {@link #tree()}.
 */
public final class RuleSource {

    private final String path;
    private final List<Token> tokens;
    private final PackageDescr tree;
    private final List<ImportText> imports;
    private final List<RuleText> rules;
    private final List<Diagnostic> problems;

    private RuleSource(String path, Contents contents, PackageDescr tree, List<Diagnostic> problems) {
        this.path = path;
        this.tokens = contents.tokens();
        this.tree = tree;
        this.imports = tree == null ? List.of() : contents.imports(tree);
        this.rules = tree == null ? List.of() : contents.rules(tree);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param path in the rule set, e.g. {@code drl/contact/CON-031-....drl}
     * @param text whatever somebody wrote
     */
    public static RuleSource parse(String path, String text) {
        Contents contents = new Contents(text);
        List<Token> meaningful = contents.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .toList();
        Optional<Diagnostic> fault = Nesting.firstFault(path, meaningful)
                .or(() -> Casts.first(path, meaningful))
                .or(() -> Runs.firstTooLong(path, meaningful));
        if (fault.isPresent()) {
            return new RuleSource(path, contents, null, List.of(fault.get()));
        }
        // The level that the build uses where nothing else is configured, and nothing is.
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        try {
            PackageDescr tree = parser.parse(false, text);
            Optional<Diagnostic> error = SyntaxErrors.first(path, parser.getErrors(), contents);
            return error.isPresent() || tree == null
                    ? new RuleSource(path, contents, null, List.of(error.orElse(unreadable(path))))
                    : new RuleSource(path, contents, tree, List.of());
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            // The parser was not made for texts that somebody broke on purpose.
            return new RuleSource(path, contents, null, List.of(unreadable(path)));
        }
    }

    private static Diagnostic unreadable(String path) {
        return Diagnostic.error("UNREADABLE", path, 1);
    }

    public String path() {
        return path;
    }

    /** The package that the file names, empty when it names none. */
    public String packageName() {
        return tree == null ? "" : tree.getName();
    }

    public List<ImportText> imports() {
        return imports;
    }

    /** The rules in the order of the text. */
    public List<RuleText> rules() {
        return rules;
    }

    /** Why the file cannot be read, by line and column; empty when it can. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** The pieces of the text, comments included; also of one that cannot be read. */
    public List<Token> tokens() {
        return tokens;
    }

    /** What the engine's parser made of the file; empty when it cannot be read. To be looked at and left as it is. */
    public Optional<PackageDescr> tree() {
        return Optional.ofNullable(tree);
    }
}

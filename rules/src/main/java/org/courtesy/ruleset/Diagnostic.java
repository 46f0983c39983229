package org.courtesy.ruleset;

import java.util.Arrays;
import java.util.List;

/**
 * Something to say about a file of a rule set: what, where and about which rule.
 *
 * <p>A sentence and a suggestion for every code are in {@code org/courtesy/ruleset/diagnostics*.properties}, where
 * {@code {0}}, {@code {1}} ... stand for the details.
 *
 * @param severity whether it keeps the rule set from going live
 * @param code what it is, UPPER_SNAKE_CASE and stable
 * @param file path in the rule set, e.g. {@code drl/contact/CON-031-....drl}
 * @param line counting from 1, 0 when it concerns the whole file
 * @param column counting from 1, 0 when it concerns the whole line
 * @param rule id of the rule, or its name where it has no id; empty when it concerns no rule
 * @param details names and values for the sentence, in the order of its placeholders
 */
public record Diagnostic(
        Severity severity, String code, String file, int line, int column, String rule, List<String> details) {

    /** How bad it is. */
    public enum Severity {
        /** The rule set cannot go live. */
        ERROR,
        /** It can, but somebody should look. */
        WARNING,
        /** Worth knowing. */
        HINT
    }

    public Diagnostic {
        details = List.copyOf(details);
    }

    /** An error at a line. */
    public static Diagnostic error(String code, String file, int line, String... details) {
        return new Diagnostic(Severity.ERROR, code, file, line, 0, "", Arrays.asList(details));
    }

    /** A warning at a line. */
    public static Diagnostic warning(String code, String file, int line, String... details) {
        return new Diagnostic(Severity.WARNING, code, file, line, 0, "", Arrays.asList(details));
    }

    /** The same at a column. */
    public Diagnostic at(int place) {
        return new Diagnostic(severity, code, file, line, place, rule, details);
    }

    /** The same about a rule. */
    public Diagnostic about(String idOrName) {
        return new Diagnostic(severity, code, file, line, column, idOrName, details);
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + " " + code + (details.isEmpty() ? "" : " " + String.join(", ", details));
    }
}

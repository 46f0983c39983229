package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.source.Position;

/** Gathers what is wrong with one file. */
final class Findings {

    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();
    private String rule = "";

    Findings(String file) {
        this.file = file;
    }

    /** From here on it is about this rule. */
    void about(String idOrName) {
        rule = idOrName;
    }

    void error(String code, Position place, String... details) {
        add(Severity.ERROR, code, place, details);
    }

    void warning(String code, Position place, String... details) {
        add(Severity.WARNING, code, place, details);
    }

    void hint(String code, Position place, String... details) {
        add(Severity.HINT, code, place, details);
    }

    private void add(Severity severity, String code, Position place, String... details) {
        found.add(new Diagnostic(severity, code, file, place.line(), place.column(), rule, List.of(details)));
    }

    void addAll(List<Diagnostic> others) {
        others.forEach(other -> found.add(other.rule().isEmpty() ? other.about(rule) : other));
    }

    boolean errors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}

package org.courtesy.ruleset.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.source.Position;

/** What the guard found in one file. */
final class Findings {

    private static final int LONGEST_DETAIL = 80;

    /** A look at a piece of a file that ends at the first thing that is not allowed. */
    @FunctionalInterface
    interface Look {
        void look() throws NotAllowed;
    }

    private final String path;
    private final List<Diagnostic> found = new ArrayList<>();
    private String rule = "";

    Findings(String path) {
        this.path = path;
    }

    /** What follows is about this rule. */
    void about(String label) {
        rule = label;
    }

    /** Looks at a piece; the next one is looked at whatever was found. */
    void look(Look piece) {
        try {
            piece.look();
        } catch (NotAllowed e) {
            add(e.code(), e.position(), e.details().toArray(String[]::new));
        }
    }

    void add(String code, Position position, String... details) {
        String[] shown = new String[details.length];
        for (int i = 0; i < details.length; i++) {
            shown[i] =
                    details[i].length() > LONGEST_DETAIL ? details[i].substring(0, LONGEST_DETAIL) + "…" : details[i];
        }
        found.add(Diagnostic.error(code, path, position.line(), shown)
                .at(position.column())
                .about(rule));
    }

    /** In the order of the text. */
    List<Diagnostic> all() {
        found.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
        return List.copyOf(found);
    }
}

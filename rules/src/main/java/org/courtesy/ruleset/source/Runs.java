package org.courtesy.ruleset.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courtesy.ruleset.Diagnostic;

/** Pieces without a comma or an end, which cost the engine's parser time with the square of their length. */
final class Runs {

    /** Tokens; ten times what the longest shipped condition has. */
    private static final int LONGEST = 400;

    private static final Set<String> ENDS = Set.of(",", ";", "rule", "when", "then", "end");

    private Runs() {}

    static Optional<Diagnostic> firstTooLong(String path, List<Token> tokens) {
        int length = 0;
        for (Token token : tokens) {
            length = ENDS.contains(token.text()) ? 0 : length + 1;
            if (length > LONGEST) {
                return Optional.of(
                        Diagnostic.error("TOO_LONG", path, token.position().line(), Integer.toString(LONGEST))
                                .at(token.position().column()));
            }
        }
        return Optional.empty();
    }
}

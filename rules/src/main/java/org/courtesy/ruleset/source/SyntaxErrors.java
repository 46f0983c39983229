package org.courtesy.ruleset.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtesy.ruleset.Diagnostic;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** Turns the complaints of the engine's parser into one diagnostic: what follows the first is mostly its consequence. */
final class SyntaxErrors {

    private SyntaxErrors() {}

    static Optional<Diagnostic> first(String path, List<DroolsError> errors, Contents contents) {
        return errors.stream()
                .map(error -> stumbledOver(error, contents))
                .min(Comparator.comparingInt(Token::start))
                .map(token -> Diagnostic.error("SYNTAX", path, token.position().line(), token.text())
                        .at(token.position().column()));
    }

    // Where the text just ends, the last thing in it is the place to look at.
    private static Token stumbledOver(DroolsError error, Contents contents) {
        List<Token> tokens = contents.tokens();
        Position position = error instanceof ParserError known
                ? new Position(known.getRow(), known.getCol() + 1)
                : new Position(Math.max(1, error.getLines()[0]), 1);
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .filter(token -> !token.position().isBefore(position))
                .findFirst()
                .or(() -> tokens.stream().reduce((earlier, later) -> later))
                .orElse(new Token(Token.Kind.SIGN, "", 0, Position.FIRST));
    }
}

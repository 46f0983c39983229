package org.courtesy.ruleset.guard;

import java.util.List;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.Token;

/**
 * Walks over the tokens of a piece of text while its tree is looked at, in step.
 *
 * <p>The engine's parsers silently drop what they do not expect: of {@code a; b} and of {@code a ## b} they give back
 * {@code a} alone, without places. So every part of a tree has to meet its own token here, in order, and none may be left.
 */
final class Cursor {

    private final List<Token> tokens;
    private final Position end;
    private int next;

    /** @param begin where the piece begins in its file */
    Cursor(List<Token> tokens, Position begin) {
        this.tokens = tokens;
        this.end = tokens.isEmpty() ? begin : tokens.get(tokens.size() - 1).position();
    }

    /** Where the next token stands; the last one's place when there is none. */
    Position position() {
        return atEnd() ? end : tokens.get(next).position();
    }

    /** The next token as it is written, empty at the end. */
    String peek() {
        return atEnd() ? "" : tokens.get(next).text();
    }

    boolean isAt(String text) {
        return peek().equals(text);
    }

    boolean isAt(Token.Kind kind) {
        return !atEnd() && tokens.get(next).kind() == kind;
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    /** Takes the next token of a kind. */
    Token take(Token.Kind kind) throws NotAllowed {
        if (!isAt(kind)) {
            throw notUnderstood();
        }
        return tokens.get(next++);
    }

    /** Takes the tokens before a word and the word itself. */
    List<Token> takeUntil(String word) throws NotAllowed {
        int first = next;
        while (!atEnd() && !tokens.get(next).is(word)) {
            next++;
        }
        List<Token> before = tokens.subList(first, next);
        take(word);
        return before;
    }

    /** Takes these tokens; several signs of an operator are several tokens. */
    void take(String... texts) throws NotAllowed {
        for (String text : texts) {
            if (atEnd() || !isAt(text)) {
                throw notUnderstood();
            }
            next++;
        }
    }

    /** Takes an operator, sign by sign. */
    void takeSigns(String operator) throws NotAllowed {
        take(operator.split(""));
    }

    void takeEnd() throws NotAllowed {
        if (!atEnd()) {
            throw notUnderstood();
        }
    }

    NotAllowed notUnderstood() {
        return new NotAllowed("NOT_UNDERSTOOD", position(), peek());
    }

    NotAllowed notAllowed(String code, String... details) {
        return new NotAllowed(code, position(), details);
    }
}

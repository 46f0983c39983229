package org.courtesy.ruleset.source;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a rule file into tokens; whatever the text, every character that is no space is in one of them. */
final class Tokens {

    private final String text;
    private final Lines lines;
    private final Position begin;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text, Position begin) {
        this.text = text;
        this.lines = new Lines(text);
        this.begin = begin;
    }

    /** @param begin where the text begins in its file */
    static List<Token> of(String text, Position begin) {
        Tokens tokens = new Tokens(text, begin);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return List.copyOf(tokens.found);
    }

    private void next() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
        } else if (text.startsWith("//", at)) {
            add(Token.Kind.COMMENT, endOfLine());
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            add(end < 0 ? Token.Kind.OPEN_COMMENT : Token.Kind.COMMENT, end < 0 ? text.length() : end + 2);
        } else if (first == '"' || first == '\'') {
            quoted(first);
        } else if (Character.isDigit(first)) {
            add(Token.Kind.NUMBER, endOfNumber());
        } else if (Character.isJavaIdentifierStart(first)) {
            add(Token.Kind.WORD, endOfWord());
        } else {
            add(Token.Kind.SIGN, at + 1);
        }
    }

    private void add(Token.Kind kind, int end) {
        found.add(new Token(kind, text.substring(at, end), at, begin.plus(lines.at(at))));
        at = end;
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n' ? 2 : 1;
        }
        boolean closed = end < text.length() && text.charAt(end) == quote;
        add(closed ? Token.Kind.STRING : Token.Kind.OPEN_STRING, closed ? end + 1 : Math.min(end, text.length()));
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int endOfWord() {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    // A dot belongs to a number only between digits: 1.5 is one number, 1.max none.
    private int endOfNumber() {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_' || dotBetweenDigits(end))) {
            end++;
        }
        return end;
    }

    private boolean dotBetweenDigits(int place) {
        return text.charAt(place) == '.'
                && Character.isDigit(text.charAt(place - 1))
                && place + 1 < text.length()
                && Character.isDigit(text.charAt(place + 1));
    }
}

package org.courtesy.ruleset.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.Token;

/**
 * The frame of a rule file, read from its tokens alone: package, imports, and of every rule its name, its metadata and what
 * stands in its two parts. There is nothing else in a rule file, so whatever else the engine's language has is no part of
 * one.
 *
 * @param packageName the one that the file names
 * @param imports types by their full names
 */
record Frame(Name packageName, List<Name> imports, List<RuleFrame> rules) {

    /** A name with dots, and where it stands. */
    record Name(String text, Position position) {

        String simple() {
            return text.substring(text.lastIndexOf('.') + 1);
        }
    }

    /** A piece of metadata: its key and its value with the quotes. */
    record Metadata(Token key, Token value) {}

    /** A rule, its parts not looked at yet. */
    record RuleFrame(Token name, List<Metadata> metadata, List<Token> conditions, List<Token> consequence) {}

    private static final Set<String> DATES = Set.of("date-effective", "date-expires");

    static Frame of(List<Token> tokens) throws NotAllowed {
        List<Token> meaningful = tokens.stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .toList();
        Cursor cursor = new Cursor(meaningful, Position.FIRST);
        Name packageName = name(cursor, "package");
        List<Name> imports = new ArrayList<>();
        while (cursor.isAt("import")) {
            imports.add(name(cursor, "import"));
        }
        List<RuleFrame> rules = new ArrayList<>();
        while (!cursor.atEnd()) {
            rules.add(rule(cursor));
        }
        return new Frame(packageName, imports, rules);
    }

    private static Name name(Cursor cursor, String keyword) throws NotAllowed {
        expect(cursor, keyword);
        Position position = cursor.position();
        StringBuilder name = new StringBuilder(cursor.take(Token.Kind.WORD).text());
        while (cursor.isAt(".")) {
            cursor.take(".");
            name.append('.');
            if (cursor.isAt("*")) {
                throw new NotAllowed("FORBIDDEN_IMPORT", position, name + "*");
            }
            name.append(cursor.take(Token.Kind.WORD).text());
        }
        if (cursor.isAt(";")) {
            cursor.take(";");
        } else if (cursor.isAt(Token.Kind.WORD) && !cursor.isAt("import") && !cursor.isAt("rule")) {
            throw cursor.notAllowed("FORBIDDEN_STATEMENT", cursor.peek());
        }
        return new Name(name.toString(), position);
    }

    private static void expect(Cursor cursor, String keyword) throws NotAllowed {
        if (!cursor.isAt(keyword)) {
            throw cursor.notAllowed("FORBIDDEN_STATEMENT", cursor.peek());
        }
        cursor.take(keyword);
    }

    private static RuleFrame rule(Cursor cursor) throws NotAllowed {
        expect(cursor, "rule");
        if (!cursor.isAt(Token.Kind.STRING)) {
            throw cursor.notAllowed("WRONG_NAME", cursor.peek());
        }
        Token name = cursor.take(Token.Kind.STRING);
        List<Metadata> metadata = new ArrayList<>();
        while (cursor.isAt("@")) {
            metadata.add(metadata(cursor));
        }
        if (!cursor.isAt("when")) {
            throw attribute(cursor);
        }
        cursor.take("when");
        return new RuleFrame(name, metadata, cursor.takeUntil("then"), cursor.takeUntil("end"));
    }

    private static Metadata metadata(Cursor cursor) throws NotAllowed {
        cursor.take("@");
        Token key = cursor.take(Token.Kind.WORD);
        if (!RuleGuard.METADATA.contains(key.text())) {
            throw new NotAllowed("FORBIDDEN_METADATA", key.position(), key.text());
        }
        if (!cursor.isAt("(")) {
            throw new NotAllowed("WRONG_METADATA", key.position(), key.text());
        }
        cursor.take("(");
        if (!cursor.isAt(Token.Kind.STRING)) {
            throw new NotAllowed("WRONG_METADATA", key.position(), key.text());
        }
        Token value = cursor.take(Token.Kind.STRING);
        if (!cursor.isAt(")")) {
            throw new NotAllowed("WRONG_METADATA", key.position(), key.text());
        }
        cursor.take(")");
        return new Metadata(key, value);
    }

    // Attributes have names with hyphens, which are several tokens.
    private static NotAllowed attribute(Cursor cursor) throws NotAllowed {
        Position position = cursor.position();
        List<Token> words = new ArrayList<>();
        while (cursor.isAt(Token.Kind.WORD) || cursor.isAt("-")) {
            words.add(cursor.take(cursor.isAt("-") ? Token.Kind.SIGN : Token.Kind.WORD));
            boolean complete = !cursor.isAt("-") && !words.get(words.size() - 1).is("-");
            if (complete) {
                break;
            }
        }
        String name = words.stream().map(Token::text).collect(Collectors.joining());
        return new NotAllowed(
                DATES.contains(name) ? "FORBIDDEN_DATE" : "FORBIDDEN_ATTRIBUTE",
                position,
                name.isEmpty() ? cursor.peek() : name);
    }
}

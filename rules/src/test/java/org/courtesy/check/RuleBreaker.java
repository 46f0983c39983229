package org.courtesy.check;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.Token;

/** Breaks shipped rules the way that people break them, one at a time and the same way each time. */
final class RuleBreaker {

    private interface Damage {

        /** The broken file, null when this file cannot be broken like that. */
        BrokenRule in(String path, List<Token> tokens, String text);
    }

    private final TreeMap<String, String> rules;
    private final List<String> paths;
    private final Random random;
    private final List<Damage> damages = List.of(
            this::deleteToken,
            this::deleteToken,
            this::deleteToken,
            this::doubleToken,
            this::misspellName,
            this::misspellName,
            this::misspellCode,
            this::misspellConstant,
            this::compareWithText,
            this::callWithoutArguments,
            this::openQuote,
            this::assign,
            this::strangeSign,
            this::cutOff,
            this::takeIdOfAnother,
            this::wrongPackage,
            this::unknownImport,
            this::nothingLeft);

    RuleBreaker(TreeMap<String, String> rules, long seed) {
        this.rules = rules;
        this.paths = List.copyOf(rules.keySet());
        this.random = new Random(seed);
    }

    BrokenRule next() {
        while (true) {
            String path = paths.get(random.nextInt(paths.size()));
            String text = rules.get(path);
            List<Token> tokens = RuleSource.parse(path, text).tokens().stream()
                    .filter(token -> token.kind() != Token.Kind.COMMENT)
                    .toList();
            BrokenRule broken = damages.get(random.nextInt(damages.size())).in(path, tokens, text);
            if (broken != null) {
                return broken;
            }
        }
    }

    private int any(List<Token> tokens, Predicate<Integer> wanted) {
        List<Integer> found =
                IntStream.range(0, tokens.size()).boxed().filter(wanted).toList();
        return found.isEmpty() ? -1 : found.get(random.nextInt(found.size()));
    }

    private static String replaced(String text, Token token, String by) {
        return text.substring(0, token.start())
                + by
                + text.substring(token.start() + token.text().length());
    }

    private static Set<Integer> around(List<Token> tokens, int at) {
        Set<Integer> lines = new TreeSet<>();
        for (int i = Math.max(0, at - 1); i <= Math.min(tokens.size() - 1, at + 1); i++) {
            lines.add(tokens.get(i).position().line());
        }
        return lines;
    }

    private static BrokenRule at(String what, String path, String text, Token token) {
        return new BrokenRule(
                what + " " + token.text(), path, text, Set.of(token.position().line()));
    }

    private BrokenRule deleteToken(String path, List<Token> tokens, String text) {
        // Without its semicolon an import or a package is complete, and a bracket fewer at the end of a list is none.
        int at = any(tokens, i -> !(tokens.get(i).is(";") && head(tokens, i)));
        return new BrokenRule(
                "delete " + tokens.get(at).text(), path, replaced(text, tokens.get(at), ""), around(tokens, at));
    }

    private static boolean head(List<Token> tokens, int at) {
        return tokens.subList(0, at).stream().noneMatch(token -> token.is("rule"));
    }

    private BrokenRule doubleToken(String path, List<Token> tokens, String text) {
        int at = any(tokens, i -> !tokens.get(i).is(";") && !tokens.get(i).is("-"));
        Token token = tokens.get(at);
        return new BrokenRule(
                "double " + token.text(),
                path,
                replaced(text, token, token.text() + " " + token.text()),
                around(tokens, at));
    }

    private BrokenRule misspellName(String path, List<Token> tokens, String text) {
        int at = any(
                tokens,
                i -> tokens.get(i).kind() == Token.Kind.WORD
                        && !head(tokens, i)
                        && i > 0
                        && !tokens.get(i - 1).is("@")
                        && tokens.get(i).text().length() > 3);
        Token token = tokens.get(at);
        String word = token.text();
        String misspelled = word.substring(0, 2) + word.charAt(1) + "x" + word.substring(2);
        return new BrokenRule("misspell " + word, path, replaced(text, token, misspelled), around(tokens, at));
    }

    private BrokenRule misspellCode(String path, List<Token> tokens, String text) {
        int at = any(
                tokens,
                i -> tokens.get(i).kind() == Token.Kind.STRING
                        && i > 1
                        && Set.of("refuse", "liftedBy", "driver", "stop", "warn", "note", "advise")
                                .contains(tokens.get(i - 2).text()));
        return at < 0
                ? null
                : at("misspell code", path, replaced(text, tokens.get(at), "\"NO_SUCH_CODE\""), tokens.get(at));
    }

    private BrokenRule misspellConstant(String path, List<Token> tokens, String text) {
        int at = any(
                tokens,
                i -> i > 1
                        && tokens.get(i - 1).is(".")
                        && tokens.get(i).text().equals(tokens.get(i).text().toUpperCase(java.util.Locale.ROOT))
                        && tokens.get(i).kind() == Token.Kind.WORD);
        return at < 0 ? null : at("constant", path, replaced(text, tokens.get(at), "NOTHING"), tokens.get(at));
    }

    private BrokenRule compareWithText(String path, List<Token> tokens, String text) {
        int at = any(
                tokens,
                i -> tokens.get(i).kind() == Token.Kind.NUMBER
                        || tokens.get(i).text().equals("false"));
        return at < 0 ? null : at("text for", path, replaced(text, tokens.get(at), "\"many\""), tokens.get(at));
    }

    private BrokenRule callWithoutArguments(String path, List<Token> tokens, String text) {
        int at = any(
                tokens,
                i -> tokens.get(i).kind() == Token.Kind.STRING
                        && i > 3
                        && tokens.get(i - 3).is(".")
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).is(")")
                        && !tokens.get(i - 2).is("driver"));
        return at < 0 ? null : at("argument", path, replaced(text, tokens.get(at), ""), tokens.get(at));
    }

    private BrokenRule openQuote(String path, List<Token> tokens, String text) {
        int at = any(tokens, i -> tokens.get(i).kind() == Token.Kind.STRING);
        Token token = tokens.get(at);
        String open = token.text().substring(0, token.text().length() - 1);
        return at("quote", path, replaced(text, token, open), token);
    }

    private BrokenRule assign(String path, List<Token> tokens, String text) {
        int at = any(
                tokens, i -> i > 0 && tokens.get(i).is("=") && tokens.get(i - 1).is("="));
        return at < 0 ? null : at("assign", path, replaced(text, tokens.get(at), ""), tokens.get(at));
    }

    private BrokenRule strangeSign(String path, List<Token> tokens, String text) {
        int at = any(tokens, i -> tokens.get(i).kind() == Token.Kind.SIGN);
        return new BrokenRule("sign", path, replaced(text, tokens.get(at), "%"), around(tokens, at));
    }

    private BrokenRule cutOff(String path, List<Token> tokens, String text) {
        int at = any(tokens, i -> !head(tokens, i) && i < tokens.size() - 1);
        // Where it stops, or what is not closed then, which begins further up.
        Set<Integer> lines = new TreeSet<>();
        IntStream.rangeClosed(tokens.get(tokens.size() - 1).position().line() - 11, 99)
                .filter(line -> line > 0)
                .forEach(lines::add);
        return new BrokenRule("cut", path, text.substring(0, tokens.get(at).start()), lines);
    }

    private BrokenRule takeIdOfAnother(String path, List<Token> tokens, String text) {
        int at = any(tokens, i -> i > 1 && tokens.get(i - 2).is("id"));
        String other = path.contains("CON-001") ? "CON-002" : "CON-001";
        return at("id", path, replaced(text, tokens.get(at), "\"" + other + "\""), tokens.get(at));
    }

    private BrokenRule wrongPackage(String path, List<Token> tokens, String text) {
        int at = any(tokens, i -> i > 0 && tokens.get(i - 1).is("package"));
        return at("package", path, replaced(text, tokens.get(at), "kourtesy"), tokens.get(at));
    }

    private BrokenRule unknownImport(String path, List<Token> tokens, String text) {
        int at = any(
                tokens,
                i -> head(tokens, i)
                        && tokens.get(i).kind() == Token.Kind.WORD
                        && Character.isUpperCase(tokens.get(i).text().charAt(0)));
        return at("import", path, replaced(text, tokens.get(at), "Nothing"), tokens.get(at));
    }

    private BrokenRule nothingLeft(String path, List<Token> tokens, String text) {
        return new BrokenRule("nothing left", path, "", Set.of());
    }
}

package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.RuleText;

/** Turns what the compilers say into diagnostics with a plain sentence, and finds the rule where they name none. */
final class CompileErrors {

    private static final int LONGEST = 200;

    /** What a compiler's text begins with or holds, to the code; what is captured are the details. */
    private static final Map<Pattern, String> CODES = new LinkedHashMap<>();

    static {
        CODES.put(Pattern.compile("(?s).*Unable to resolve ObjectType '([^']+)'.*"), "UNKNOWN_TYPE");
        CODES.put(
                Pattern.compile("(?s).*unable to resolve method using strict-mode: ([\\w.$]+)\\.(\\w+)\\(\\).*"),
                "UNKNOWN_FIELD");
        CODES.put(Pattern.compile("(?s).*Unable to find (?:member|method) of ([\\w.$]+): ?(\\w+).*"), "UNKNOWN_FIELD");
        CODES.put(
                Pattern.compile("(?s).*The method (\\w+)\\([^)]*\\) is undefined for the type (\\w+).*"),
                "UNKNOWN_CALL");
        CODES.put(
                Pattern.compile(
                        "(?s).*The method (\\w+)\\(([^)]*)\\) in the type \\w+ is not applicable for the arguments"
                                + " \\(([^)]*)\\).*"),
                "WRONG_ARGUMENTS");
        CODES.put(Pattern.compile("(?s).*insert \";\" to complete.*"), "MISSING_SEMICOLON");
        CODES.put(Pattern.compile("(?s)\\[ERR \\d+\\].*?(?:input|at) '([^']*)'.*"), "SYNTAX");
    }

    private CompileErrors() {}

    /**
     * A diagnostic for what a compiler says.
     *
     * @param line counting from 1; less when the compiler does not know
     */
    static Diagnostic diagnostic(String file, int line, String text) {
        int known = Math.max(line, 0);
        for (Map.Entry<Pattern, String> entry : CODES.entrySet()) {
            Matcher matcher = entry.getKey().matcher(text);
            if (matcher.matches()) {
                return Diagnostic.error(entry.getValue(), file, known, details(entry.getValue(), matcher));
            }
        }
        return Diagnostic.error("DOES_NOT_COMPILE", file, known, firstLine(text));
    }

    private static String[] details(String code, Matcher matcher) {
        return switch (code) {
            case "UNKNOWN_FIELD" -> new String[] {matcher.group(2), simple(matcher.group(1)), ""};
            case "UNKNOWN_CALL" -> new String[] {matcher.group(1), matcher.group(2), ""};
            case "WRONG_ARGUMENTS" ->
                new String[] {matcher.group(1), "(" + matcher.group(2) + ")", "(" + matcher.group(3) + ")"};
            case "UNKNOWN_TYPE" -> new String[] {matcher.group(1), ""};
            case "MISSING_SEMICOLON" -> new String[] {""};
            default -> new String[] {matcher.group(1)};
        };
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    // What follows the first line is Java that was made from the rule, or a stack trace.
    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /**
     * Finds the files that do not compile by themselves, by halves.
     *
     * @param files path to text of rules, at least one of which does not compile
     * @param compiles whether some of them compile
     */
    static List<Diagnostic> culprits(Map<String, String> files, Predicate<Map<String, String>> compiles) {
        if (files.isEmpty() || compiles.test(files)) {
            return List.of();
        }
        if (files.size() == 1) {
            Map.Entry<String, String> file = files.entrySet().iterator().next();
            return List.of(somewhere(file.getKey(), file.getValue()));
        }
        List<String> paths = new ArrayList<>(files.keySet());
        int half = paths.size() / 2;
        List<Diagnostic> found = new ArrayList<>();
        for (List<String> part : List.of(paths.subList(0, half), paths.subList(half, paths.size()))) {
            Map<String, String> some = new LinkedHashMap<>();
            part.forEach(path -> some.put(path, files.get(path)));
            found.addAll(culprits(some, compiles));
        }
        return found;
    }

    // Only the strict build knows that something is wrong, and it knows no place: the rule is the place.
    private static Diagnostic somewhere(String path, String text) {
        RuleSource source = RuleSource.parse(path, text);
        if (source.rules().isEmpty()) {
            return source.problems().stream().findFirst().orElse(Diagnostic.error("UNREADABLE", path, 1));
        }
        RuleText rule = source.rules().get(0);
        return Diagnostic.error("RULE_DOES_NOT_COMPILE", path, rule.position().line(), rule.name())
                .about(rule.label());
    }
}

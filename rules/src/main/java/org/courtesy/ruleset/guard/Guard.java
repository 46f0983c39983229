package org.courtesy.ruleset.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.source.RuleSource;

/**
 * Says what of a rule set is not allowed. Asked before a file is saved, and again before a rule set is compiled: what lies in
 * a database or an archive is as little to be trusted as what somebody just typed.
 *
 * <p>Everything it finds is an error. That it finds nothing means that a rule can read its question, compare, and answer, and
 * that it can do nothing else; it does not mean that the rule compiles or makes sense.
 */
public final class Guard {

    private static final int KIBI = 1024;

    /** What was found in a file, and how many rules it has. */
    private record Looked(List<Diagnostic> found, int rules) {

        static Looked at(Diagnostic only) {
            return new Looked(List.of(only), 0);
        }
    }

    private Guard() {}

    /**
     * Looks at one file.
     *
     * @param path in the rule set, e.g. {@code tables/policy.csv}
     * @param text whatever somebody wrote
     * @return what is not allowed, in the order of the text; empty when nothing is
     */
    public static List<Diagnostic> check(String path, String text) {
        return look(path, text).found();
    }

    /**
     * Looks at a whole rule set: at each of its files, and at how much it is.
     *
     * @return what is not allowed, by file; empty when nothing is
     */
    public static List<Diagnostic> check(RuleSetFiles files) {
        Map<String, String> texts = files.files();
        // Then no file is looked at: that would take as long as too many files take.
        if (texts.size() > Limits.FILES) {
            return List.of(tooMuch("TOO_MANY_FILES", Limits.FILES));
        }
        if (texts.values().stream().mapToLong(String::length).sum() > Limits.SET_CHARACTERS) {
            return List.of(tooMuch("SET_TOO_LARGE", Limits.SET_CHARACTERS / KIBI));
        }
        List<Diagnostic> found = new ArrayList<>();
        int rules = 0;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Looked looked = look(file.getKey(), file.getValue());
            found.addAll(looked.found());
            rules += looked.rules();
            if (rules > Limits.RULES) {
                return List.of(tooMuch("TOO_MANY_RULES", Limits.RULES));
            }
        }
        return found;
    }

    private static Looked look(String path, String text) {
        Optional<Folder> folder = Folder.of(path);
        if (folder.isEmpty()) {
            return Looked.at(Diagnostic.error("WRONG_PATH", path, 0, path));
        }
        int longest = folder.get().characters();
        if (text.length() > longest) {
            return Looked.at(Diagnostic.error("FILE_TOO_LARGE", path, 0, Integer.toString(longest / KIBI)));
        }
        Findings findings = new Findings(path);
        findings.look(() -> Characters.look(text));
        if (folder.get() != Folder.DRL || !findings.all().isEmpty()) {
            return new Looked(findings.all(), 0);
        }
        RuleSource source = RuleSource.parse(path, text);
        findings.look(() -> RuleFileGuard.escapes(source));
        if (!findings.all().isEmpty()) {
            return new Looked(findings.all(), 0);
        }
        if (!source.problems().isEmpty()) {
            return new Looked(source.problems(), 0);
        }
        new RuleFileGuard(source, findings).look();
        return new Looked(findings.all(), source.rules().size());
    }

    private static Diagnostic tooMuch(String code, int limit) {
        return Diagnostic.error(code, "", 0, Integer.toString(limit));
    }
}

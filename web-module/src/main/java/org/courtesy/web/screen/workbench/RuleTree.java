package org.courtesy.web.screen.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.check.TableSchema;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.ruleset.compare.Change;
import org.courtesy.web.screen.layout.Words;

/**
 * The files of a version as a tree: rules by family, then tables, texts, scenarios and packs.
 *
 * @param rules how many rules there are
 */
public record RuleTree(long rules, List<Group> groups) {

    /** Families of rules, in the order of the phases that ask them. */
    static final List<String> FAMILIES =
            List.of("churn", "loyalty", "contact", "occasion", "offer", "next", "deadline", "alert");

    private static final List<String> OTHERS = List.of("tables", "texts", "scenarios", "packs");
    private static final Pattern RULE = Pattern.compile("drl/\\w+/[A-Z]{3}-\\d{3}-(.+)\\.drl");

    /** A family or a folder. */
    public record Group(String name, List<Line> lines) {}

    /**
     * A file.
     *
     * @param name the rule as a sentence, or the name of the file
     * @param mark sign that it was changed, empty when it was not
     * @param style colour of the sign
     * @param help what the sign means
     * @param problem what the check found in it, null when nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(String path, String name, String mark, String style, String help, ProblemMark problem) {}

    /** @param problems what the check found, by path; files without problems are missing */
    static RuleTree of(List<RuleFileInfo> files, Map<String, ProblemMark> problems, Words words) {
        List<Group> groups = new ArrayList<>();
        List<Line> lines = files.stream()
                .map(file -> line(file, problems.get(file.path()), words))
                .toList();
        FAMILIES.forEach(family -> add(groups, lines, "drl/" + family + "/", words.say("family." + family)));
        OTHERS.forEach(folder -> add(groups, lines, folder + "/", words.say("folder." + folder)));
        long rules =
                files.stream().filter(file -> file.path().startsWith("drl/")).count();
        return new RuleTree(rules, groups);
    }

    private static void add(List<Group> groups, List<Line> all, String start, String name) {
        List<Line> lines =
                all.stream().filter(line -> line.path().startsWith(start)).toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(name, lines));
        }
    }

    private static Line line(RuleFileInfo file, ProblemMark problem, Words words) {
        Change change = file.change();
        return new Line(
                file.path(),
                name(file.path(), words),
                change == null ? "" : change == Change.ADDED ? "✚" : "●",
                change == null ? "" : "warn",
                change == null ? "" : words.say("workbench.change." + change.name()),
                problem);
    }

    private static String name(String path, Words words) {
        if (path.startsWith("tables/")) {
            return table(path, words).orElse(shortName(path));
        }
        Matcher rule = RULE.matcher(path);
        return rule.matches() ? sentence(rule.group(1)) : shortName(path);
    }

    /** What a table is called; empty for tables that the product does not know. */
    private static Optional<String> table(String path, Words words) {
        return TableSchema.tables().stream()
                .filter(table -> table.path().equals(path))
                .findFirst()
                .map(TableWords.in(words.locale())::title);
    }

    /** The sentence that a file name was made of. */
    private static String sentence(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String shortName(String path) {
        String rest = path.substring(path.indexOf('/') + 1);
        return path.startsWith("scenarios/") ? rest : rest.replaceAll("\\.\\w+$", "");
    }
}

package org.courtesy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.HoldoutCheck;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.guard.Guard;

/** Says what is wrong with a rule set: one file in a moment, the whole set with everything that a build can tell. */
public final class RuleSetCheck {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code);
    private static final RuleSetRef CHECKED = new RuleSetRef("check", 0, "");

    /** What the guard says of a file that is longer than anybody should look at. */
    private static final String TOO_LARGE = "FILE_TOO_LARGE";

    private final Map<String, String> files;
    private final RuleIndex index;
    private final CodeBook codes;
    private final TextBook texts;

    private RuleSetCheck(Map<String, String> files) {
        this.files = files;
        this.index = RuleIndex.of(files);
        this.codes = CodeBook.of(files);
        this.texts = TextBook.of(files);
    }

    /**
     * Checks one file within its set, without building anything.
     *
     * @param path of a file of the set
     * @return what was found, by line and column; empty when nothing is wrong or the set has no such file
     */
    public static List<Diagnostic> quick(RuleSetFiles files, String path) {
        return files.files().containsKey(path) ? sorted(new RuleSetCheck(files.files()).one(path)) : List.of();
    }

    /**
     * Checks the whole set and builds it.
     *
     * @param loader sees the questions that rules read; in a server the application's loader
     */
    public static CheckReport full(RuleSetFiles files, ClassLoader loader) {
        return full(files, (ref, built) -> RuleBase.build(ref, built, loader).close());
    }

    /**
     * The same, where somebody may have built these rules already.
     *
     * @param builder throws a {@link RuleSetException} for rules that cannot be built
     */
    public static CheckReport full(RuleSetFiles files, BiConsumer<RuleSetRef, RuleSetFiles> builder) {
        RuleSetCheck check = new RuleSetCheck(files.files());
        List<Diagnostic> found = new ArrayList<>(check.everything());
        boolean broken = found.stream()
                .anyMatch(
                        diagnostic -> diagnostic.severity() == Severity.ERROR && RuleCheck.concerns(diagnostic.file()));
        if (!broken) {
            found.addAll(build(files, builder));
        }
        return new CheckReport(files.checksum(), check.index.ids().size(), sorted(found));
    }

    private static List<Diagnostic> build(RuleSetFiles files, BiConsumer<RuleSetRef, RuleSetFiles> builder) {
        try {
            builder.accept(CHECKED, files);
            return List.of();
        } catch (RuleSetException e) {
            return e.diagnostics();
        }
    }

    private List<Diagnostic> everything() {
        List<Diagnostic> found = new ArrayList<>();
        files.keySet().stream()
                .filter(path -> !TableCheck.concerns(path) && !TextBook.concerns(path))
                .forEach(path -> found.addAll(one(path)));
        found.addAll(new TableCheck(files, codes).all());
        found.addAll(new TextCheck(files, codes, texts).all());
        found.addAll(RuleAnalysis.of(files));
        return found;
    }

    private List<Diagnostic> one(String path) {
        List<Diagnostic> forbidden = Guard.check(path, files.get(path));
        if (forbidden.stream().anyMatch(diagnostic -> diagnostic.code().equals(TOO_LARGE))) {
            return forbidden;
        }
        List<Diagnostic> own = own(path);
        Set<Integer> wrong = own.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::line)
                .collect(Collectors.toSet());
        // Where the check knows better what is wrong with a line, the guard need not say it again.
        return Stream.concat(own.stream(), forbidden.stream().filter(diagnostic -> !wrong.contains(diagnostic.line())))
                .toList();
    }

    private List<Diagnostic> own(String path) {
        if (RuleCheck.concerns(path)) {
            return Stream.concat(
                            new RuleCheck(files, codes, texts, index).one(path).stream(),
                            HoldoutCheck.of(files, path).stream())
                    .toList();
        }
        if (TableCheck.concerns(path)) {
            return new TableCheck(files, codes).one(path);
        }
        if (TextBook.concerns(path)) {
            return new TextCheck(files, codes, texts).one(path);
        }
        return ScenarioCheck.concerns(path) ? new ScenarioCheck(files, codes, index).one(path) : List.of();
    }

    private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream().distinct().sorted(BY_PLACE).toList();
    }
}

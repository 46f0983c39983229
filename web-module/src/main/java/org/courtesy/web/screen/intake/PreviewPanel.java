package org.courtesy.web.screen.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportPreview;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.web.screen.layout.Words;

/**
 * What the import would make of the first rows, as it is shown.
 *
 * @param problems why columns and mapping do not fit together yet; empty when the file can be tried
 */
public record PreviewPanel(List<String> problems, List<PreviewLine> lines) implements Serializable {

    private static final String FIELDS = "mapping.fields.";

    static PreviewPanel of(ImportPreview preview, Set<String> twice, ImportKind kind, Words words) {
        TargetNames names = new TargetNames(kind, words);
        boolean hasColumns = preview.separator() != null;
        List<String> problems = new ArrayList<>();
        List<String> lacking = preview.errors().stream()
                .filter(PreviewPanel::isLacking)
                .map(error -> names.of(error.field().substring(FIELDS.length())))
                .toList();
        add(problems, "import.twice", twice.stream().map(names::of).toList(), words);
        add(problems, "import.lacking", lacking, words);
        preview.errors().stream()
                .filter(error -> !isLacking(error))
                .map(names::problem)
                .forEach(problems::add);
        return new PreviewPanel(
                List.copyOf(problems),
                preview.rows().stream()
                        .map(row -> PreviewLine.of(
                                row, problems.isEmpty(), hasColumns ? names::problemOfColumn : names::problem, words))
                        .toList());
    }

    private static boolean isLacking(FieldError error) {
        return error.problem() == InputProblem.MISSING && error.field().startsWith(FIELDS);
    }

    private static void add(List<String> problems, String key, Collection<String> fields, Words words) {
        if (!fields.isEmpty()) {
            problems.add(words.say(key, String.join(", ", fields)));
        }
    }
}

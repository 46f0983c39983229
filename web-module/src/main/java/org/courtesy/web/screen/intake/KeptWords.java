package org.courtesy.web.screen.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.Mapping;
import org.courtesy.web.screen.layout.Words;

/** What a saved mapping says beyond one field for each column, told and kept as it is. */
final class KeptWords {

    private KeptWords() {}

    static List<String> of(Mapping base, ImportKind kind, Words words) {
        TargetNames names = new TargetNames(kind, words);
        List<String> told = new ArrayList<>();
        MappingForm.kept(base).forEach((field, given) -> {
            Mapping.Source source = MappingForm.source(given);
            if (source.template() != null) {
                told.add(words.say("import.kept.template", names.of(field), source.template()));
            } else if (source.column() != null) {
                told.add(words.say("import.kept.column", names.of(field), source.column()));
            } else {
                told.add(words.say("import.problem", names.of(field), source.constant()));
            }
        });
        base.fields().forEach((field, given) -> {
            if (changes(MappingForm.source(given), Meanings.of(kind, field).isPresent())) {
                told.add(words.say("import.kept.translated", names.of(field)));
            }
        });
        base.onlyIf().values().stream()
                .map(Mapping.Condition::column)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(column -> told.add(words.say("import.kept.onlyIf", column)));
        return told;
    }

    /** @param shown whether what the values mean has lines of its own */
    private static boolean changes(Mapping.Source source, boolean shown) {
        return source.values() != null && !shown
                || source.factor() != null
                || source.monthsBefore() != null
                || source.monthsAfter() != null;
    }
}

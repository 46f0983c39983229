package org.courtesy.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.catalogue.FactCatalogue.AnswerFacts;
import org.courtesy.catalogue.FactCatalogue.EntryFacts;
import org.courtesy.catalogue.FactCatalogue.FieldFacts;
import org.courtesy.catalogue.FactCatalogue.ParameterFacts;
import org.courtesy.catalogue.FactCatalogue.QuestionFacts;
import org.courtesy.catalogue.FactCatalogue.Words;

/** The catalogue as a page of the analysts' guide. What every question has stands once, at the beginning. */
final class FactGuide {

    private static final String HEAD = """
            # Facts: what rules may read and answer

            This page is made from the sources; do not edit it. After a change of `org.courtesy.fact`, write it anew with
            `mvn -q -pl rules process-classes -Dfacts.guide=../docs/analysts/facts.md`.

            A condition reads a field by its path, `customer.openComplaints > 0`. A consequence reads the same by calls,
            `$question.getCustomer().openComplaints()`. "Days since" are infinite when something never happened.

            """;

    private static final String ENTRIES = """
            ## Entries of the case

            What a rule may look at beside its question, as it stands at the instant of the question: raw facts, for joins, `not`,
            `exists` and `accumulate`. Of each kind there are the latest thousand. A rule that looks at one needs a session, which
            costs time: see [Joins and counting](rules.md#joins-and-counting-and-what-they-cost). A consequence reads a field by a
            call, `$touchpoint.daysAgo()`.

            """;

    private final FactCatalogue catalogue;
    private final StringBuilder page = new StringBuilder(HEAD);

    private FactGuide(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String of(FactCatalogue catalogue) {
        return new FactGuide(catalogue).page();
    }

    private String page() {
        List<FieldFacts> common = catalogue.questions().get(0).fields().stream()
                .filter(this::common)
                .toList();
        page.append("## On every question\n\n");
        table(common);
        for (QuestionFacts question : catalogue.questions()) {
            page.append("## ")
                    .append(question.name())
                    .append("\n\n")
                    .append(question.meaning())
                    .append("\n\n");
            List<FieldFacts> own =
                    question.fields().stream().filter(field -> !common(field)).toList();
            if (!own.isEmpty()) {
                table(own);
            }
            page.append("Answers:\n\n");
            for (AnswerFacts answer : question.answers()) {
                answer("- `$question.", answer.name(), answer.parameters(), answer.meaning());
                answer.parts().forEach(part -> answer("  - then `.", part.name(), part.parameters(), part.meaning()));
            }
            page.append('\n');
        }
        page.append(ENTRIES);
        for (EntryFacts entry : catalogue.entries()) {
            page.append("### ")
                    .append(entry.name())
                    .append("\n\n")
                    .append(entry.meaning())
                    .append("\n\n");
            table(entry.fields());
        }
        page.append("## Words\n\n");
        catalogue.words().forEach(this::words);
        return page.toString();
    }

    private boolean common(FieldFacts field) {
        return catalogue.questions().stream()
                .allMatch(question -> question.field(field.path()).isPresent());
    }

    private void table(List<FieldFacts> fields) {
        page.append("| Field | Type | Meaning |\n|---|---|---|\n");
        for (FieldFacts field : fields) {
            page.append("| `%s` | %s | %s |%n"
                    .formatted(field.path(), type(field.type(), field.code()), cell(field.meaning()))
                    .replace(System.lineSeparator(), "\n"));
        }
        page.append('\n');
    }

    private static String type(String type, String code) {
        return code.isEmpty() ? type : type + ", code " + code;
    }

    private void answer(String lead, String name, List<ParameterFacts> parameters, String meaning) {
        page.append(lead)
                .append(name)
                .append('(')
                .append(parameters.stream().map(FactGuide::parameter).collect(Collectors.joining(", ")))
                .append(")`: ")
                .append(cell(meaning))
                .append('\n');
    }

    private static String parameter(ParameterFacts parameter) {
        return parameter.type() + " " + parameter.name();
    }

    private void words(Words set) {
        page.append("- `")
                .append(set.name())
                .append("`: ")
                .append(cell(set.meaning()))
                .append('\n');
        set.values()
                .forEach(value -> page.append("  - `")
                        .append(value.name())
                        .append("`: ")
                        .append(cell(value.meaning()))
                        .append('\n'));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

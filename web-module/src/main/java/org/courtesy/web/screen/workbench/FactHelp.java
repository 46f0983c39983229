package org.courtesy.web.screen.workbench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.catalogue.FactCatalogue;
import org.courtesy.catalogue.FactCatalogue.AnswerFacts;
import org.courtesy.catalogue.FactCatalogue.EntryFacts;
import org.courtesy.catalogue.FactCatalogue.FieldFacts;
import org.courtesy.catalogue.FactCatalogue.ParameterFacts;
import org.courtesy.catalogue.FactCatalogue.PartFacts;
import org.courtesy.catalogue.FactCatalogue.QuestionFacts;
import org.courtesy.catalogue.FactCatalogue.Word;
import org.courtesy.web.screen.workbench.EditorCatalogue.AnswerHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.ConstantHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.EntryHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.EnumHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.FieldHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.ParameterHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.QuestionHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.SnippetHelp;

/** The facts that rules may read, as the editor wants them. */
final class FactHelp {

    private static final FactCatalogue FACTS = FactCatalogue.shipped();

    private FactHelp() {}

    static List<QuestionHelp> questions() {
        return FACTS.questions().stream()
                .map(question -> new QuestionHelp(
                        question.name(),
                        question.meaning(),
                        question.fields().stream().map(FactHelp::field).toList(),
                        question.answers().stream().map(FactHelp::answer).toList()))
                .toList();
    }

    static List<EntryHelp> entries() {
        return FACTS.entries().stream()
                .map(entry -> new EntryHelp(
                        entry.name(),
                        entry.meaning(),
                        entry.fields().stream().map(FactHelp::field).toList(),
                        looks(entry)))
                .toList();
    }

    /** Beside the question, there at all, not there, and counted. */
    private static List<SnippetHelp> looks(EntryFacts entry) {
        String pattern = entry.name() + "( ${1} )";
        return List.of(
                new SnippetHelp(entry.name(), entry.meaning(), pattern),
                new SnippetHelp("exists " + entry.name(), entry.meaning(), "exists " + pattern),
                new SnippetHelp("not " + entry.name(), entry.meaning(), "not " + pattern),
                new SnippetHelp(
                        "accumulate " + entry.name(),
                        entry.meaning(),
                        "accumulate( " + pattern + "; \\$times : count(); \\$times > ${2:0} )"));
    }

    private static FieldHelp field(FieldFacts field) {
        List<String> words = FACTS.values(field.type()).stream().map(Word::name).toList();
        return new FieldHelp(
                field.path(),
                field.call(),
                field.type(),
                field.code(),
                field.meaning(),
                words.isEmpty() ? null : words);
    }

    private static AnswerHelp answer(AnswerFacts answer) {
        return new AnswerHelp(
                answer.name(),
                parameters(answer.parameters()),
                answer.meaning(),
                call(answer.name(), answer.parameters()) + ";",
                answer.parts().stream().map(FactHelp::part).toList());
    }

    private static AnswerHelp part(PartFacts part) {
        return new AnswerHelp(
                part.name(),
                parameters(part.parameters()),
                part.meaning(),
                call(part.name(), part.parameters()),
                List.of());
    }

    private static List<ParameterHelp> parameters(List<ParameterFacts> parameters) {
        return parameters.stream()
                .map(parameter -> new ParameterHelp(parameter.name(), parameter.type(), parameter.code()))
                .toList();
    }

    /** The call with places to fill, numbered from 1. */
    private static String call(String name, List<ParameterFacts> parameters) {
        return name
                + IntStream.range(0, parameters.size())
                        .mapToObj(i -> place(parameters.get(i), i + 1))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A text has its quotes already. No place has anything in it: that would narrow down what is offered there. */
    private static String place(ParameterFacts parameter, int number) {
        return parameter.type().equals("String") ? "\"$" + number + "\"" : "$" + number;
    }

    static List<EnumHelp> enums() {
        return FACTS.words().stream()
                .map(set -> new EnumHelp(
                        set.name(),
                        set.meaning(),
                        set.values().stream()
                                .map(word -> new ConstantHelp(word.name(), word.meaning()))
                                .toList()))
                .toList();
    }

    /** A whole rule about each question, to begin with. */
    static List<SnippetHelp> snippets() {
        return FACTS.questions().stream().map(FactHelp::rule).toList();
    }

    private static SnippetHelp rule(QuestionFacts question) {
        String text = """
                rule "${1:The rule as a sentence}"
                    @id("${2:CON-000}") @owner("${3:customer-care}") @since("${4:1.0}") @source("${5:contact policy}")
                when
                    \\$question : %s( ${6:customer.openComplaints > 0} )
                then
                    \\$question.${7:%s}
                end
                """.formatted(
                question.name(),
                question.answers().isEmpty() ? "" : question.answers().get(0).name() + "();");
        return new SnippetHelp("rule " + question.name(), question.meaning(), text);
    }
}

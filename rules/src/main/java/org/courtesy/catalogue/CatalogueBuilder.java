package org.courtesy.catalogue;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courtesy.catalogue.FactCatalogue.AnswerFacts;
import org.courtesy.catalogue.FactCatalogue.EntryFacts;
import org.courtesy.catalogue.FactCatalogue.FieldFacts;
import org.courtesy.catalogue.FactCatalogue.ParameterFacts;
import org.courtesy.catalogue.FactCatalogue.PartFacts;
import org.courtesy.catalogue.FactCatalogue.QuestionFacts;
import org.courtesy.catalogue.FactCatalogue.Word;
import org.courtesy.catalogue.FactCatalogue.Words;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.Question;

/** Puts together what the types of the facts offer with what their sources say. */
final class CatalogueBuilder {

    private final SourceWords sources;
    private final Map<String, Words> words = new TreeMap<>();

    CatalogueBuilder(SourceWords sources) {
        this.sources = sources;
    }

    FactCatalogue catalogue() {
        List<QuestionFacts> questions =
                Facts.QUESTIONS.stream().map(this::question).toList();
        List<EntryFacts> entries = Facts.ENTRIES.stream().map(this::entry).toList();
        return new FactCatalogue(questions, entries, List.copyOf(words.values()));
    }

    private QuestionFacts question(Class<? extends Question> question) {
        return new QuestionFacts(question.getSimpleName(), sources.of(question), fields(question), answers(question));
    }

    private EntryFacts entry(Class<? extends CaseEntry> entry) {
        return new EntryFacts(entry.getSimpleName(), sources.of(entry), fields(entry));
    }

    private List<FieldFacts> fields(Class<?> type) {
        List<FieldFacts> fields = new ArrayList<>();
        fields(type, "", "", fields);
        fields.sort(Comparator.comparing(FieldFacts::path));
        return fields;
    }

    private void fields(Class<?> type, String path, String call, List<FieldFacts> found) {
        Facts.fields(type).forEach((name, method) -> {
            Class<?> of = method.getReturnType();
            String here = path + name;
            String called = call + method.getName() + "()";
            if (of.isRecord()) {
                fields(of, here + ".", called + ".", found);
            } else {
                elements(method.getGenericReturnType());
                found.add(new FieldFacts(here, called, type(of), code(method), sources.of(method)));
            }
        });
    }

    /** Lists and sets of an enumeration are compared with its words, so these are in the catalogue too. */
    private void elements(Type field) {
        if (field instanceof ParameterizedType collection) {
            Arrays.stream(collection.getActualTypeArguments())
                    .filter(Class.class::isInstance)
                    .forEach(element -> type((Class<?>) element));
        }
    }

    private String type(Class<?> type) {
        if (type.isEnum()) {
            words.computeIfAbsent(type.getSimpleName(), name -> words(type));
        }
        return type.getSimpleName();
    }

    private Words words(Class<?> type) {
        List<Word> values = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .map(constant -> new Word(constant.name(), sources.of(constant)))
                .toList();
        return new Words(type.getSimpleName(), sources.of(type), values);
    }

    private List<AnswerFacts> answers(Class<?> type) {
        return sorted(type)
                .map(answer -> new AnswerFacts(
                        answer.getName(), sources.of(answer), parameters(answer), parts(answer.getReturnType())))
                .toList();
    }

    private List<PartFacts> parts(Class<?> answer) {
        return sorted(answer)
                .map(part -> new PartFacts(part.getName(), sources.of(part), parameters(part)))
                .toList();
    }

    private static Stream<Method> sorted(Class<?> type) {
        return Facts.answers(type).stream()
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount));
    }

    private List<ParameterFacts> parameters(Method answer) {
        return Arrays.stream(answer.getParameters())
                .map(parameter -> parameter(answer, parameter))
                .toList();
    }

    private ParameterFacts parameter(Method answer, Parameter parameter) {
        return new ParameterFacts(
                parameter.getName(),
                type(parameter.getType()),
                code(parameter),
                sources.of(answer, parameter.getName()));
    }

    private static String code(AnnotatedElement element) {
        return Facts.codeOf(element).map(Enum::name).orElse("");
    }
}

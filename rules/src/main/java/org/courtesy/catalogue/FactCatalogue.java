package org.courtesy.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.courtesy.json.CaseJson;

/**
 * What rules may read and answer, with the words of the sources.
 *
 * @param questions each with its fields and answers
 * @param entries of a case, which rules may look at beside their question, each with its fields
 * @param words the fixed sets of values that fields may have
 */
public record FactCatalogue(List<QuestionFacts> questions, List<EntryFacts> entries, List<Words> words) {

    /** Where the build puts it, beside the classes. */
    static final String RESOURCE = "/courtesy/facts.json";

    /**
     * A question that rules answer.
     *
     * @param name as rules write it, e.g. {@code ContactQuestion}
     * @param fields what its rules may read, by path
     * @param answers what its rules may answer
     */
    public record QuestionFacts(String name, String meaning, List<FieldFacts> fields, List<AnswerFacts> answers) {

        /** A field by its path. */
        public Optional<FieldFacts> field(String path) {
            return fields.stream().filter(field -> field.path().equals(path)).findFirst();
        }
    }

    /**
     * An entry of a case: a raw fact.
     *
     * @param name as rules write it, e.g. {@code TouchpointEntry}
     * @param fields what rules may read of it
     */
    public record EntryFacts(String name, String meaning, List<FieldFacts> fields) {

        /** A field by its path. */
        public Optional<FieldFacts> field(String path) {
            return fields.stream().filter(field -> field.path().equals(path)).findFirst();
        }
    }

    /**
     * Something that a condition may read.
     *
     * @param path as conditions write it, e.g. {@code customer.openComplaints}
     * @param call the same as consequences write it, without the question or entry
     * @param type {@code int}, {@code double}, {@code boolean}, {@code String}, {@code LocalDate}, {@code Instant}, {@code
     *     Set}, {@code List}, or the name of a set of words
     * @param code what a text stands for, the name of a {@link org.courtesy.fact.CodeKind}; empty when it is no code
     * @param meaning meaning, unit and allowed values; never empty
     */
    public record FieldFacts(String path, String call, String type, String code, String meaning) {}

    /**
     * An answer.
     *
     * @param meaning what it does
     * @param parts what may be added to it, e.g. {@code until}
     */
    public record AnswerFacts(String name, String meaning, List<ParameterFacts> parameters, List<PartFacts> parts) {}

    /** What may be added to an answer. */
    public record PartFacts(String name, String meaning, List<ParameterFacts> parameters) {}

    /**
     * What an answer takes.
     *
     * @param type as of a field, or {@code Number} for any
     * @param code as of a field
     */
    public record ParameterFacts(String name, String type, String code, String meaning) {}

    /**
     * A fixed set of values, e.g. {@code Purpose}.
     *
     * @param name as rules write it before the dot
     */
    public record Words(String name, String meaning, List<Word> values) {}

    /** One value of a set. */
    public record Word(String name, String meaning) {}

    public FactCatalogue {
        questions = List.copyOf(questions);
        entries = List.copyOf(entries);
        words = List.copyOf(words);
    }

    /** The catalogue of this product. */
    public static FactCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** A question by its name. */
    public Optional<QuestionFacts> question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /** An entry by its name. */
    public Optional<EntryFacts> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The values of a type of field; none when it is no set of words. */
    public List<Word> values(String type) {
        return words.stream()
                .filter(set -> set.name().equals(type))
                .findFirst()
                .map(Words::values)
                .orElse(List.of());
    }

    /** Read once, when it is first asked for. */
    private static final class Shipped {

        private static final FactCatalogue CATALOGUE = read();

        private static FactCatalogue read() {
            try (InputStream json = FactCatalogue.class.getResourceAsStream(RESOURCE)) {
                if (json == null) {
                    throw new IllegalStateException("The product lacks its file " + RESOURCE);
                }
                return CaseJson.read(json, FactCatalogue.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

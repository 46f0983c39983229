package org.courtesy.web.screen.workbench;

import java.util.List;
import java.util.Map;

/**
 * Everything that completion, hover help, the guided form and the grids know of a version.
 *
 * @param tables by name
 */
record EditorCatalogue(
        List<QuestionHelp> questions,
        List<EntryHelp> entries,
        List<EnumHelp> enums,
        List<CodeHelp> codes,
        List<ThresholdHelp> policy,
        List<RuleHelp> rules,
        Map<String, TableHelp> tables,
        List<SnippetHelp> snippets) {

    /** A question that rules answer. */
    record QuestionHelp(String name, String meaning, List<FieldHelp> fields, List<AnswerHelp> answers) {}

    /**
     * An entry of a case, which rules may look at beside their question.
     *
     * @param snippets ways to look at it
     */
    record EntryHelp(String name, String meaning, List<FieldHelp> fields, List<SnippetHelp> snippets) {}

    /**
     * A field that conditions may read.
     *
     * @param path e.g. {@code customer.openComplaints}
     * @param call the same as consequences write it, without the question
     * @param code what a text stands for, the name of a {@link org.courtesy.fact.CodeKind}; empty when it is no code
     * @param values the words of an enumeration, null for other types
     */
    record FieldHelp(String path, String call, String type, String code, String meaning, List<String> values) {}

    /**
     * An answer that a rule may give, or what may be added to one.
     *
     * @param snippet what is put in, with places to fill
     * @param parts what may be added
     */
    record AnswerHelp(
            String name, List<ParameterHelp> parameters, String meaning, String snippet, List<AnswerHelp> parts) {}

    /**
     * What an answer takes.
     *
     * @param code as of a field
     */
    record ParameterHelp(String name, String type, String code) {}

    /** An enumeration that conditions may name. */
    record EnumHelp(String name, String meaning, List<ConstantHelp> constants) {}

    /** One of its words. */
    record ConstantHelp(String name, String meaning) {}

    /**
     * A code of the tables.
     *
     * @param kindText what it stands for, in words
     * @param text its sentence
     * @param owner the code it belongs to, as a level belongs to its driver; empty when it stands for itself
     */
    record CodeHelp(String kind, String kindText, String code, String text, String owner) {}

    /** A threshold of {@code tables/policy.csv}. */
    record ThresholdHelp(String name, String value, String unit, String meaning, String source) {}

    /** A rule of the version. */
    record RuleHelp(String id, String name) {}

    /**
     * A table, in the reader's language.
     *
     * @param meaning what it decides and who reads it
     */
    record TableHelp(String title, String meaning, List<ColumnHelp> columns) {}

    /**
     * A column of a table.
     *
     * @param name as in the file
     * @param head the name for people
     * @param values what its cells may hold, empty when that is open
     * @param unit of its numbers in words, empty when they have none
     */
    record ColumnHelp(String name, String head, String type, List<String> values, String unit, String meaning) {}

    /** Text to begin with. */
    record SnippetHelp(String label, String meaning, String text) {}
}

package org.courtesy.web.screen.workbench;

import java.util.List;
import java.util.Map;

/**
 * Everything that completion, hover help, the guided form and the grids know of a version.
 *
 * @param tables columns by name of the table
 */
record EditorCatalogue(
        List<QuestionHelp> questions,
        List<EntryHelp> entries,
        List<EnumHelp> enums,
        List<CodeHelp> codes,
        List<ThresholdHelp> policy,
        List<RuleHelp> rules,
        Map<String, List<ColumnHelp>> tables,
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
     * @param values the words of an enumeration, null for other types
     */
    record FieldHelp(String path, String type, String meaning, List<String> values) {}

    /**
     * An answer that a rule may give.
     *
     * @param snippet what is put in, with places to fill
     */
    record AnswerHelp(String name, String parameters, String meaning, String snippet) {}

    /** An enumeration that conditions may name. */
    record EnumHelp(String name, String meaning, List<ConstantHelp> constants) {}

    /** One of its words. */
    record ConstantHelp(String name, String meaning) {}

    /**
     * A code of the tables.
     *
     * @param kindText what it stands for, in words
     * @param text its sentence
     */
    record CodeHelp(String kind, String kindText, String code, String text) {}

    /** A threshold of {@code tables/policy.csv}. */
    record ThresholdHelp(String name, String value, String unit, String meaning, String source) {}

    /** A rule of the version. */
    record RuleHelp(String id, String name) {}

    /**
     * A column of a table.
     *
     * @param values what its cells may hold, empty when that is open
     */
    record ColumnHelp(String name, String type, List<String> values, String unit, String meaning) {}

    /** Text to begin with. */
    record SnippetHelp(String label, String meaning, String text) {}
}

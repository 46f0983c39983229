package org.courtesy.ruleset.source;

import java.util.List;

/**
 * One rule of a file.
 *
 * @param name the rule as a sentence
 * @param metadata in the order of the text
 * @param attributes names of its attributes, e.g. {@code salience}
 * @param patterns all of them, also those inside {@code not}, {@code exists} and the like
 * @param consequence the one of {@code then}; named ones are not among what a rule file may have
 * @param position of the word {@code rule}
 * @param lastLine the line of its {@code end}, counting from 1
 */
public record RuleText(
        String name,
        List<MetadataText> metadata,
        List<String> attributes,
        List<PatternText> patterns,
        ConsequenceText consequence,
        Position position,
        int lastLine) {

    public RuleText {
        metadata = List.copyOf(metadata);
        attributes = List.copyOf(attributes);
        patterns = List.copyOf(patterns);
    }

    /** The value of a piece of metadata; empty where the rule has none. */
    public String metadata(String key) {
        return metadata.stream()
                .filter(piece -> piece.key().equals(key))
                .map(MetadataText::value)
                .findFirst()
                .orElse("");
    }

    /** Its id, e.g. {@code CON-031}; empty where it has none. */
    public String id() {
        return metadata("id");
    }

    /** Its id, or its name where it has none: what diagnostics call it. */
    public String label() {
        return id().isEmpty() ? name : id();
    }
}

package org.courtesy.letter;

/**
 * A word that may advertise, in a text that is filed as duty or service. It may have an honest use; whoever releases the template
 * says which.
 *
 * @param field where, e.g. {@code texts.de.body}
 * @param word as it is written
 * @param at where it begins, from 1
 * @param source why it stands in the table
 */
public record TemplateWarning(String field, String word, int at, String source) {}

package org.courtesy.ruleset.source;

/**
 * An import of a rule file.
 *
 * @param type what it names, e.g. {@code org.courtesy.fact.Purpose}
 */
public record ImportText(String type, Position position) {}

package org.courtesy.ruleset.source;

/**
 * What a rule does, between {@code then} and {@code end}.
 *
 * @param text as it is written, comments included
 * @param position of its first character
 */
public record ConsequenceText(String text, Position position) {}

package org.courtesy.web.api.letter;

/**
 * A placeholder.
 *
 * @param name as it is written between braces
 */
public record PlaceholderAnswer(String name) {}

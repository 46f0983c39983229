package org.courtesy.web.api.rulebook;

/**
 * A draft that is wanted.
 *
 * @param parent version whose files it starts with; null for the live one
 * @param title what it will be about, in a line
 */
public record DraftRequest(Integer parent, String title) {}

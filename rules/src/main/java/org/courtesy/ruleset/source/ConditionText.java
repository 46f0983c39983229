package org.courtesy.ruleset.source;

/**
 * One condition of a pattern: what stands between two of its commas.
 *
 * @param text as it is written, with its binding if it has one, e.g. {@code customer.openComplaints > 0}
 */
public record ConditionText(String text, Position position) {}

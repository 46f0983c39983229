package org.courtesy.rulebook;

/**
 * A rule set.
 *
 * @param live version that decides, null before the first start
 * @param latest version, null before the first start
 */
public record RuleSetSummary(String name, Integer live, Integer latest) {}

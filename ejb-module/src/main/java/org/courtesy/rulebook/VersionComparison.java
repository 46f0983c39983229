package org.courtesy.rulebook;

import org.courtesy.ruleset.compare.Comparison;

/**
 * What changed from one version to another.
 *
 * @param ruleSet name of the rule set
 * @param from version that is compared
 * @param to version with which it is compared
 */
public record VersionComparison(String ruleSet, int from, int to, Comparison changes) {}

package org.courtesy.rulebook;

import org.courtesy.finding.RuleSetRef;

/**
 * Rules that are to stay the same for as long as something takes.
 *
 * @param ruleSet version and checksum of its files
 * @param policy checksum of the policy snapshot
 */
public record PinnedRules(RuleSetRef ruleSet, String policy) {}

package org.courtesy.rulebook;

import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleSetFiles;

/** One version of a rule set with its files. */
record StoredRuleSet(RuleSetRef ref, RuleSetFiles files) {}

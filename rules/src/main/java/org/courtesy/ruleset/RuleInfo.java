package org.courtesy.ruleset;

/**
 * What the metadata of a rule say.
 *
 * @param id e.g. {@code CON-031}, unique in a rule set and never reused
 * @param name the rule as a sentence
 * @param owner who answers for it
 * @param since version of the product or rule set that brought it
 * @param source paragraph, paper or policy behind it
 * @param file path in the rule set
 * @param holdout share of the customers from whom its proposals are held back so that its effect can be measured, in
 *     percent, 1..50; 0: it has no control group
 */
public record RuleInfo(String id, String name, String owner, String since, String source, String file, int holdout) {}

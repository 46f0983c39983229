/**
 * Packs: a country or an offer that somebody else brings, without a change of the product. A pack is a small rule set of its
 * own - rows of tables, rules, sentences, scenarios - that is put into a rule set piece by piece and taken out again.
 *
 * <p>What came from a pack is recorded in the rule set itself, so it follows versions, comparisons and roll-backs. A pack
 * changes its own pieces and nobody else's, and nothing of it is trusted: guard, check, scenarios and approval apply to it as
 * they do to what an analyst writes.
 */
package org.courtesy.pack;

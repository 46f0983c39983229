/**
 * Control groups of single rules: who stands on which side, and what the rule is worth.
 *
 * <p>Who is in a group and what is held back is decided by the core; nothing here looks into the future of a customer or
 * changes a decision.
 */
package org.courtesy.holdout;

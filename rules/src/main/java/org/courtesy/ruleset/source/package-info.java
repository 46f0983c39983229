/**
 * The text of one rule file, read: rules, patterns, conditions and consequences, each with its place. The guard, the check
 * and the editor build on it.
 *
 * <p>Nothing here judges what a rule may do, and nothing is compiled.
 */
package org.courtesy.ruleset.source;

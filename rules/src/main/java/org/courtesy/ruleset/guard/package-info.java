/**
 * What a rule set may contain, and nothing else: deny by default, at save and again at load.
 *
 * <p>The guard reads and never runs anything. It looks at what the engine's own parsers made of a text and insists that they
 * understood all of it; whatever is not on its lists is refused, whether it would do harm or not. Whether a rule makes sense
 * is not its question, that is for the check.
 */
package org.courtesy.ruleset.guard;

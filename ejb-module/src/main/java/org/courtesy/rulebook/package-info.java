/**
 * Rule sets and policies with their versions, and the one rule set that is live.
 *
 * <p>Compiling is done by {@code org.courtesy.ruleset} in the core; nothing here sees the engine.
 */
package org.courtesy.rulebook;

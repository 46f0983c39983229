/**
 * From the text of rules to a runnable rule base: files, build with diagnostics, runs with and without a session, the rule
 * that is running.
 *
 * <p>The only package that sees the engine. It knows nothing of customers: it asks questions and lets rules answer.
 */
package org.courtesy.ruleset;

/**
 * Examples of how the rules shall answer: a case, and what is expected of its assessment. They are data, written by those
 * who write rules, and run in the build as well as on the server before a rule set goes live.
 *
 * <p>Knows cases, assessments and their JSON; nothing of the engine, the database or a test framework.
 */
package org.courtesy.scenario;

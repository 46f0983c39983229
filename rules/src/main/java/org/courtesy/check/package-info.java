/**
 * What is wrong with a rule set, said before anybody relies on it: rules, tables, texts and scenarios, one file while somebody
 * writes it and the whole set before it goes live. Also what every table looks like.
 *
 * <p>Knows files, facts, scenarios and what {@code org.courtesy.ruleset} makes of a rule's text; nothing of the engine itself,
 * the database or screens. It decides nothing about customers.
 */
package org.courtesy.check;

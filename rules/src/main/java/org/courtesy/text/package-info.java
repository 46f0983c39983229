/**
 * Words for people: one short sentence or name per code, in German, Danish and English, from {@code rules/texts}.
 *
 * <p>Everything that rules and tables say is a code until somebody reads it; here it becomes language. It stands beside
 * {@code org.courtesy.assess} rather than in it, because nothing here decides and nothing that decides needs it. No HTML,
 * no labels of screens, no rules here.
 */
package org.courtesy.text;

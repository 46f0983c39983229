/**
 * What the rules say about a case: drivers, refusals, actions, offers, and the assessment that gathers them.
 *
 * <p>Immutable records without behaviour beyond themselves. No engine, no persistence, no JSON here; texts are filled in
 * by {@code org.courtesy.text.Texts} when somebody reads.
 */
package org.courtesy.finding;

/**
 * The facts as people who write rules want them: every field that a condition may read, every answer that a rule may give,
 * with meaning, unit and allowed values as the sources of {@code org.courtesy.fact} say. Made once, in the build.
 *
 * <p>Knows the types of the facts and nothing of rule sets, customers or screens.
 */
package org.courtesy.catalogue;

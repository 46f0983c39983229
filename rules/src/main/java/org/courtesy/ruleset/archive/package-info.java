/**
 * Rule sets as zip archives, in the layout of the folder {@code rules/} of the product, so that they can be kept in version
 * control and carried from one installation to another.
 *
 * <p>An archive comes from outside: it is read within bounds, and what it contains is for the guard to judge. Nothing is ever
 * written to a disk.
 */
package org.courtesy.ruleset.archive;

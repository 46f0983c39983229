/**
 * Some forty of the shipped rules in the style that most rule sets are written in: raw facts, joins, {@code accumulate},
 * {@code not} and {@code exists}, inferred facts, salience. It shows what the house style saves.
 *
 * <p>Nothing of the product may depend on this package.
 */
package org.courtesy.naive;

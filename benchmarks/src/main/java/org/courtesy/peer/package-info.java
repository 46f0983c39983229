/**
 * Other rule engines on forty of the shipped rules, those of {@link org.courtesy.naive.NaiveRules#IDS}: the same prepared facts, the same
 * answers. What needs libraries of its own is in {@code src/peers} and is built by the profile {@code peers} alone.
 *
 * <p>Nothing of the product may depend on this package.
 */
package org.courtesy.peer;

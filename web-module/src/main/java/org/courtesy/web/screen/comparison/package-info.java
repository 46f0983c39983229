/**
 * Two versions side by side, and three when the product offers new rules.
 *
 * <p>What differs is found by the core; which side is taken is written by the rulebook.
 */
package org.courtesy.web.screen.comparison;

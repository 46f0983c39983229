/**
 * What the application counts and times about itself: the meters that features move, and the page on which they are read.
 *
 * <p>Knows no feature; what has to be looked up is in {@code org.courtesy.gauge}. Nothing about a customer, a user or an address may
 * become a label, and a label has few values.
 */
package org.courtesy.metric;

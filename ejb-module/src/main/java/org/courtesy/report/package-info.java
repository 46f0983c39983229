/**
 * Figures for team leads: does an action's audience skew, what does asking for consents yield, what are customers worth.
 * Reads what the features have stored and counts it; the words for its codes are here too, since interface and screens
 * show the same.
 *
 * <p>Nothing is decided here, nothing is written, and no figure tells of a single customer.
 */
package org.courtesy.report;

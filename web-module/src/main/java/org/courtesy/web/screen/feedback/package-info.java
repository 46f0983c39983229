/**
 * What customers answer, for staff: noted on the customer page, asked for by a link, and read by team leads in figures and one
 * by one.
 *
 * <p>The page on which customers answer themselves is in {@code web.screen.selfservice}.
 */
package org.courtesy.web.screen.feedback;

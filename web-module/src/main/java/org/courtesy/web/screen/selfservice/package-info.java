/**
 * The page behind a customer's link, in the customer's words. It stands outside of the sign-in, needs no script and keeps
 * nothing between two requests but a notice of what was just done.
 *
 * <p>What may be shown and done is decided by {@code org.courtesy.selfservice}; how the browser carries the link, by {@code
 * web.security}. Nothing of the staff's screens - settings, navigation, roles - may be used here.
 */
package org.courtesy.web.screen.selfservice;

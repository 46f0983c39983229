/**
 * The link for the customer, on the customer page of staff: making one, making all worthless, and what the customer changed
 * behind it.
 *
 * <p>The page behind the link is in {@code web.screen.selfservice}.
 */
package org.courtesy.web.screen.link;

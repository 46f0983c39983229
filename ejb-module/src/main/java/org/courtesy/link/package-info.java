/**
 * Links that open one page for one customer without a sign-in: issuing them, checking them, making them worthless.
 *
 * <p>What stands on the page behind a link and what may be done there belongs to {@code org.courtesy.selfservice}; how a
 * browser carries the link, to the web module.
 */
package org.courtesy.link;

/**
 * The customer's own page: what a customer is told who holds a valid link, and what they may change there.
 *
 * <p>Every call names the link and nobody's number, so that nothing can be read or done for anybody but its customer. What
 * is told leaves this package without notes, names of staff, and whatever concerns others; nothing of that kind may be added
 * to its records. What a link is and how it is checked belongs to {@code org.courtesy.link}.
 */
package org.courtesy.selfservice;

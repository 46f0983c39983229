/**
 * Customers who may be known twice: who they are, what merging them would do, and the decision of a person.
 *
 * <p>Who is proposed and how records are merged is decided by {@code org.courtesy.merge}, not here.
 */
package org.courtesy.web.screen.merge;

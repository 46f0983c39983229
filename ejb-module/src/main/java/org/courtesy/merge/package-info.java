/**
 * Brings together two records of one person: what hangs on the duplicate goes to the survivor, and the duplicate's names stand for
 * the survivor from then on. Proposes who may be known twice, and remembers who is known to be different.
 *
 * <p>How two records become one record is the business of the customers.
 */
package org.courtesy.merge;

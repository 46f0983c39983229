/**
 * Customers with their households, premises and contracts, and the loading of a whole case.
 *
 * <p>Judging a case is not done here, nor is anything said about how a request or a page looks.
 */
package org.courtesy.customer;

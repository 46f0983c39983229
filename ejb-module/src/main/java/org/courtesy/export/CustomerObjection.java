package org.courtesy.export;

import org.courtesy.fact.Objection;

/**
 * An objection with its customer.
 *
 * @param customer number of the customer
 */
record CustomerObjection(String customer, Objection objection) {}

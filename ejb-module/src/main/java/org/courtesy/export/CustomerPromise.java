package org.courtesy.export;

import org.courtesy.consent.PromiseEntry;

/**
 * A promise with its customer.
 *
 * @param customer number of the customer
 */
record CustomerPromise(String customer, PromiseEntry promise) {}

package org.courtesy.intake;

import org.courtesy.consent.ConsentEntry;

/**
 * A row of an import of consents.
 *
 * @param customer number of the customer
 */
record ConsentRow(String customer, ConsentEntry consent) {}

package org.courtesy.intake;

import org.courtesy.consent.ConsentEntry;

/**
 * A row of an import or export of consents.
 *
 * @param customer number of the customer
 */
public record ConsentRow(String customer, ConsentEntry consent) {}

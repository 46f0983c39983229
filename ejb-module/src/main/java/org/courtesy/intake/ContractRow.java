package org.courtesy.intake;

import org.courtesy.fact.Contract;

/**
 * A row of an import of contracts.
 *
 * @param customer number of the customer
 */
record ContractRow(String customer, Contract contract) {}

package org.courtesy.export;

import org.courtesy.fact.Preference;

/**
 * The wishes of a customer who has any.
 *
 * @param customer number of the customer
 */
record CustomerPreference(String customer, Preference preference) {}

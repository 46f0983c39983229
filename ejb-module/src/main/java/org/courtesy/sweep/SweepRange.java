package org.courtesy.sweep;

/**
 * Customers of a sweep that are judged and stored together.
 *
 * @param place of the range within the sweep
 * @param behind key of the customer before the first
 * @param last key of the last customer
 */
record SweepRange(int place, long behind, long last) {}

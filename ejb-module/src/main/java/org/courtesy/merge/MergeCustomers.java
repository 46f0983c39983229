package org.courtesy.merge;

/**
 * Says which record is one too many.
 *
 * @param duplicate number of the record that goes
 * @param reason why both are the same person
 */
public record MergeCustomers(String duplicate, String reason) {}

package org.courtesy.intake;

/**
 * What has come of an import so far; of a dry run, what would have come of it.
 *
 * @param created what was not there before; of a list, who has come onto it
 * @param unchanged what was there just so; of a list, who has stayed on it
 * @param removed who was taken off a list
 * @param unmatched rows of a list about nobody here
 */
public record ImportSummary(long created, long changed, long unchanged, long removed, long unmatched, boolean dryRun) {}

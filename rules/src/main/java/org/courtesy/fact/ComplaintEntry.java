package org.courtesy.fact;

/**
 * A complaint, from its opening to its closing.
 *
 * @param id of the touchpoint that opened it, empty where that is not known
 * @param open not closed as of now
 * @param daysSinceOpened days of 24 hours, infinite where only the closing is known
 * @param daysSinceClosed days of 24 hours, infinite while it is open
 */
public record ComplaintEntry(String id, boolean open, double daysSinceOpened, double daysSinceClosed)
        implements CaseEntry {}

package org.courtesy.fact;

/**
 * A promise made to the customer. Days are whole days by the customer's calendar.
 *
 * @param id empty where it has none
 * @param kept kept as of now
 * @param daysToDue days to the last day on which it is kept in time, negative when that has passed
 * @param daysSinceKept infinite until it is kept
 */
public record PromiseEntry(String id, boolean kept, double daysToDue, double daysSinceKept) implements CaseEntry {

    /** Not kept, and no longer in time. */
    public boolean overdue() {
        return !kept && daysToDue < 0;
    }
}

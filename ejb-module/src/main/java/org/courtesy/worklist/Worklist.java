package org.courtesy.worklist;

import java.util.List;

/**
 * A page of the worklist.
 *
 * @param next cursor of the next page, null on the last
 * @param fitting how many of {@code items} the team can still do today: the rest begins with the call that does not fit
 */
public record Worklist(List<WorkItem> items, String next, int fitting) {}

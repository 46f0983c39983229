package org.courtesy.consent;

import java.time.LocalDate;

/**
 * A promise as it is written down and read.
 *
 * @param id the caller's id, null: it gets one
 * @param dueOn last day on which it is kept in time
 * @param keptOn day on which it was kept, null: not yet
 * @param what was promised, for people; never read by a rule
 */
public record PromiseEntry(String id, LocalDate dueOn, LocalDate keptOn, String what) {}

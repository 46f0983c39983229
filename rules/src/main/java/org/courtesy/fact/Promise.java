package org.courtesy.fact;

import java.time.LocalDate;

/**
 * A promise made to the customer.
 *
 * @param dueOn last day on which it is kept in time
 * @param keptOn day on which it was kept, null: not yet
 */
public record Promise(String id, LocalDate dueOn, LocalDate keptOn) {}

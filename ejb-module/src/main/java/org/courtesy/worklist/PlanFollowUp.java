package org.courtesy.worklist;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;

/**
 * The wish to come back to a customer.
 *
 * @param dueOn on which day, today at the earliest
 * @param owner who, null: whoever has time
 * @param channel by what way, null: a call
 * @param what it is about, for whoever does it
 */
public record PlanFollowUp(LocalDate dueOn, String owner, ContactChannel channel, String what) {}

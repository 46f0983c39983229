package org.courtesy.assess;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.policy.Actions;

/**
 * An action that passed the gate and waits for arbitration.
 *
 * @param latest last day, null when there is no end
 */
record Proposal(Actions.Action action, ContactChannel channel, LocalDate earliest, LocalDate latest, String rule) {}

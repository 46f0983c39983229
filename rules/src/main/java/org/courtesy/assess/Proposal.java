package org.courtesy.assess;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.policy.Actions;
import org.courtesy.policy.LegalClasses.LegalClass;

/**
 * An action that passed the gate and waits for arbitration.
 *
 * @param channel null for what the team does among itself
 * @param latest last day, null when there is no end
 * @param overdue its day has passed
 * @param rule the rule that proposed it, null for an offer, which no rule refused
 */
record Proposal(
        Actions.Action action,
        ContactChannel channel,
        LegalClass legalClass,
        LocalDate earliest,
        LocalDate latest,
        boolean overdue,
        String rule) {}

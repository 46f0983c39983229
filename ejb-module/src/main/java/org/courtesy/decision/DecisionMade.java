package org.courtesy.decision;

import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;

/**
 * A decision that was just stored.
 *
 * @param inputs the case it judged
 */
public record DecisionMade(CustomerKey customer, Assessment assessment, CustomerCase inputs) {}

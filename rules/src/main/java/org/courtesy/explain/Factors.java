package org.courtesy.explain;

import java.util.List;
import org.courtesy.policy.ArbitrationTable.Weights;

/**
 * What the priorities were made of.
 *
 * @param actions by the order of the decision's actions
 * @param alone of leaving the customer alone
 */
public record Factors(List<Weights> actions, Weights alone) {}

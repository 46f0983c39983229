package org.courtesy.finding;

import java.util.List;
import org.courtesy.fact.ChurnPhase;

/**
 * Risk that the customer leaves, in points and never in percent.
 *
 * @param points sum of the drivers, clamped to 0..100
 * @param involuntary the utility itself may end the supply (dunning)
 * @param unavoidable whoever leaves like this was not lost (death, a move): such churn counts in no quota
 * @param phase where the customer stands in the work on churn
 */
public record Churn(
        int points, Band band, boolean involuntary, boolean unavoidable, ChurnPhase phase, List<Driver> drivers) {}

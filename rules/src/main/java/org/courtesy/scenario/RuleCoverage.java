package org.courtesy.scenario;

/**
 * How well scenarios show a rule.
 *
 * @param rule its id
 * @param scenarios how many scenarios its own file has
 * @param fired in how many scenarios of the whole suite it fired
 * @param silent in how many it stayed silent
 * @param shownFiring whether a scenario expects that it fires
 * @param shownSilent whether a scenario expects that it stays silent
 */
public record RuleCoverage(
        String rule, int scenarios, int fired, int silent, boolean shownFiring, boolean shownSilent) {}

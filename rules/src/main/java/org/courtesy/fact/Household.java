package org.courtesy.fact;

/**
 * The household's other members.
 *
 * @param advertisingPointsLast30Days weighted advertising to them in the last 30 days, without this customer's own
 */
public record Household(double advertisingPointsLast30Days) {}

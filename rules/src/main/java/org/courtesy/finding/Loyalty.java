package org.courtesy.finding;

/**
 * How loyal the customer is, from tenure, referrals and a good balance.
 *
 * @param points sum of the points of {@code tables/policy.csv}, never negative
 * @param level name of the highest level of {@code tables/loyalty-levels.csv} that the points reach
 * @param text the level's name for people; null until presented in a language
 */
public record Loyalty(int points, String level, String text) {}

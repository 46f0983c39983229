package org.courtesy.customer;

/**
 * The household a customer belongs to.
 *
 * @param id the utility's id of the household
 * @param advertisingPointsLast30Days advertising to its other members that happened outside of Courtesy, weighted; null
 *     when nothing is known. It counts for 30 days from the day on which it was reported.
 */
public record HouseholdRef(String id, Double advertisingPointsLast30Days) {}

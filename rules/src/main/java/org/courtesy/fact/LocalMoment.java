package org.courtesy.fact;

/**
 * The customer's clock on the wall.
 *
 * @param quiet outside the hours in which people may be called or visited
 * @param publicHoliday a public holiday where the customer lives
 */
public record LocalMoment(boolean quiet, boolean publicHoliday) {}

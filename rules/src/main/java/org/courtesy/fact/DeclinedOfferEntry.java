package org.courtesy.fact;

/**
 * An offer that the customer declined.
 *
 * @param offer code of the offer
 * @param daysAgo whole days by the customer's calendar
 */
public record DeclinedOfferEntry(@CodeOf(CodeKind.OFFER) String offer, double daysAgo) implements CaseEntry {}

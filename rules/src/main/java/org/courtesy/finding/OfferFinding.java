package org.courtesy.finding;

import java.util.List;

/**
 * Whether the customer is eligible for an offer, and what stands in the way.
 *
 * @param terms special terms that the customer gets, e.g. {@code LOYALTY}; null: the usual ones
 */
public record OfferFinding(String code, boolean eligible, List<Refusal> refusals, String terms, String text) {}
